import { ListPrinter, RendererClient } from '@kelisim/documents';
import { Module } from '@nestjs/common';
import { productFolder } from '../../application/product-folder';
import { AcquaintanceSheetController } from './acquaintance-sheet-controller';
import { AcquaintancesController } from './acquaintances-controller';

const printer = {
  provide: ListPrinter,
  inject: [RendererClient],
  useFactory: (renderer: RendererClient): ListPrinter => new ListPrinter(renderer, productFolder('templates')),
};

@Module({ controllers: [AcquaintancesController, AcquaintanceSheetController], providers: [printer] })
export class AcquaintancesModule {}
