import { Module } from '@nestjs/common';
import { OrphanedController } from './orphaned-controller';
import { TasksController } from './tasks-controller';

@Module({ controllers: [OrphanedController, TasksController] })
export class TasksModule {}
