import { Module } from '@nestjs/common';
import { BoardDesk } from './board-desk';
import { BreachesController } from './breaches-controller';
import { DeadlinesController } from './deadlines-controller';

@Module({ controllers: [DeadlinesController, BreachesController], providers: [BoardDesk] })
export class DeadlinesModule {}
