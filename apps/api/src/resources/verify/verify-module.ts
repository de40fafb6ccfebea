import { Module } from '@nestjs/common';
import { AttemptMeter } from './attempt-meter';
import { VerifyController } from './verify-controller';

@Module({ controllers: [VerifyController], providers: [AttemptMeter] })
export class VerifyModule {}
