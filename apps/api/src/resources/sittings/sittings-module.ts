import { MinutesPrinter, RendererClient } from '@kelisim/documents';
import { Module } from '@nestjs/common';
import { productFolder } from '../../application/product-folder';
import { SittingsController } from './sittings-controller';

const printer = {
  provide: MinutesPrinter,
  inject: [RendererClient],
  useFactory: (renderer: RendererClient): MinutesPrinter => new MinutesPrinter(renderer, productFolder('templates')),
};

@Module({ controllers: [SittingsController], providers: [printer] })
export class SittingsModule {}
