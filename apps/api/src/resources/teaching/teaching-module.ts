import { Module } from '@nestjs/common';
import { AssignmentsController } from './assignments-controller';
import { CatalogueController } from './catalogue-controller';
import { FillingRulesController } from './filling-rules-controller';
import { RecreditsController } from './recredits-controller';

@Module({ controllers: [AssignmentsController, CatalogueController, FillingRulesController, RecreditsController] })
export class TeachingModule {}
