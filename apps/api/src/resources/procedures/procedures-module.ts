import { Module } from '@nestjs/common';
import { DocumentsModule } from '../documents/documents-module';
import { PreviewController } from './preview-controller';
import { ProceduresController } from './procedures-controller';

@Module({ imports: [DocumentsModule], controllers: [ProceduresController, PreviewController] })
export class ProceduresModule {}
