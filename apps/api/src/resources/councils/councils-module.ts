import { Module } from '@nestjs/common';
import { CouncilsController } from './councils-controller';

@Module({ controllers: [CouncilsController] })
export class CouncilsModule {}
