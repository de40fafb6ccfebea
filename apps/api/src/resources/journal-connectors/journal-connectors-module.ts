import { Module } from '@nestjs/common';
import { JournalConnectorsController } from './journal-connectors-controller';

@Module({ controllers: [JournalConnectorsController] })
export class JournalConnectorsModule {}
