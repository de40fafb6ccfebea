import { Module } from '@nestjs/common';
import { FirstRun } from './first-run';
import { SetupController } from './setup-controller';

@Module({ controllers: [SetupController], providers: [FirstRun] })
export class SetupModule {}
