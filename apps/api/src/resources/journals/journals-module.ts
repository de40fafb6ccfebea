import { Module } from '@nestjs/common';
import { JournalHistoryController } from './journal-history-controller';
import { JournalsController } from './journals-controller';

@Module({ controllers: [JournalsController, JournalHistoryController] })
export class JournalsModule {}
