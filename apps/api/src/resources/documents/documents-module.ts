import { PaperPrinter, RendererClient } from '@kelisim/documents';
import type { Configuration } from '@kelisim/platform';
import { Module } from '@nestjs/common';
import { CONFIGURATION } from '../../application/parts';
import { productFolder } from '../../application/product-folder';
import { DocumentContents } from './document-contents';
import { DocumentsController } from './documents-controller';

const printer = {
  provide: PaperPrinter,
  inject: [RendererClient, CONFIGURATION],
  useFactory: (renderer: RendererClient, { publicUrl }: Configuration): PaperPrinter =>
    new PaperPrinter(renderer, productFolder('templates'), publicUrl),
};

@Module({ controllers: [DocumentsController], providers: [DocumentContents, printer], exports: [PaperPrinter] })
export class DocumentsModule {}
