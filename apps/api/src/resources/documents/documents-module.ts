import { Module } from '@nestjs/common';
import { DocumentContents } from './document-contents';
import { DocumentsController } from './documents-controller';
import { PaperPrinter } from './paper-printer';

@Module({ controllers: [DocumentsController], providers: [DocumentContents, PaperPrinter] })
export class DocumentsModule {}
