import { ListPrinter, RendererClient } from '@kelisim/documents';
import { Module } from '@nestjs/common';
import { productFolder } from '../../application/product-folder';
import { ConsolidatedController } from './consolidated-controller';
import { SheetKindsController } from './sheet-kinds-controller';
import { SheetsController } from './sheets-controller';

const printer = {
  provide: ListPrinter,
  inject: [RendererClient],
  useFactory: (renderer: RendererClient): ListPrinter => new ListPrinter(renderer, productFolder('templates')),
};

@Module({ controllers: [SheetsController, SheetKindsController, ConsolidatedController], providers: [printer] })
export class SheetsModule {}
