import { PaperPrinter, RendererClient } from '@kelisim/documents';
import { Module } from '@nestjs/common';
import { productFolder } from '../../application/product-folder';
import { DocumentContents } from './document-contents';
import { DocumentsController } from './documents-controller';

const printer = {
  provide: PaperPrinter,
  inject: [RendererClient],
  useFactory: (renderer: RendererClient): PaperPrinter => new PaperPrinter(renderer, productFolder('templates')),
};

@Module({ controllers: [DocumentsController], providers: [DocumentContents, printer] })
export class DocumentsModule {}
