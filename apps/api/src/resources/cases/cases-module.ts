import { Module } from '@nestjs/common';
import { CaseStoryController } from './case-story-controller';
import { CasesController } from './cases-controller';

@Module({ controllers: [CasesController, CaseStoryController] })
export class CasesModule {}
