import { Module } from '@nestjs/common';
import { EventsController } from './events-controller';
import { Notices } from './notices';

@Module({ controllers: [EventsController], providers: [Notices] })
export class EventsModule {}
