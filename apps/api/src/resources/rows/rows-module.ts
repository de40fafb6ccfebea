import { Module } from '@nestjs/common';
import { OwnRowsController } from './own-rows-controller';
import { RowsController } from './rows-controller';
import { RowsDecisionController } from './rows-decision-controller';

@Module({ controllers: [RowsController, RowsDecisionController, OwnRowsController] })
export class RowsModule {}
