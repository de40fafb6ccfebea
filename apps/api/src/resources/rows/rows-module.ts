import { Module } from '@nestjs/common';
import { DocumentsModule } from '../documents/documents-module';
import { OwnRowsController } from './own-rows-controller';
import { RowsController } from './rows-controller';
import { RowsDecisionController } from './rows-decision-controller';

@Module({ imports: [DocumentsModule], controllers: [RowsController, RowsDecisionController, OwnRowsController] })
export class RowsModule {}
