import { Module } from '@nestjs/common';
import { FillingController } from './filling-controller';

@Module({ controllers: [FillingController] })
export class FillingModule {}
