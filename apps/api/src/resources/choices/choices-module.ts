import { Module } from '@nestjs/common';
import { ChoicesController } from './choices-controller';
import { TaskChoicesController } from './task-choices-controller';

@Module({ controllers: [ChoicesController, TaskChoicesController] })
export class ChoicesModule {}
