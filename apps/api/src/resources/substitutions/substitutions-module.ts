import { Module } from '@nestjs/common';
import { SubstitutionsController } from './substitutions-controller';

@Module({ controllers: [SubstitutionsController] })
export class SubstitutionsModule {}
