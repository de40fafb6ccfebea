import { Module } from '@nestjs/common';
import { JournalChoicesController } from './journal-choices-controller';
import { JournalHistoryController } from './journal-history-controller';
import { JournalsController } from './journals-controller';

@Module({ controllers: [JournalChoicesController, JournalsController, JournalHistoryController] })
export class JournalsModule {}
