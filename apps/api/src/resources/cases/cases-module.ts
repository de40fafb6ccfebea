import { Module } from '@nestjs/common';
import { CaseStoryController } from './case-story-controller';
import { CaseTalkController } from './case-talk-controller';
import { CasesController } from './cases-controller';

@Module({ controllers: [CasesController, CaseStoryController, CaseTalkController] })
export class CasesModule {}
