import { Module } from '@nestjs/common';
import { AroundTaskController } from './around-task-controller';
import { DecideManyController } from './decide-many-controller';
import { DraftsController } from './drafts-controller';
import { OrphanedController } from './orphaned-controller';
import { TasksController } from './tasks-controller';

@Module({
  controllers: [OrphanedController, DecideManyController, AroundTaskController, DraftsController, TasksController],
})
export class TasksModule {}
