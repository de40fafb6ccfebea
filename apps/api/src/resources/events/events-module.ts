import { Module } from '@nestjs/common';
import { EventsController } from './events-controller';
import { InboxNotices } from './inbox-notices';

@Module({ controllers: [EventsController], providers: [InboxNotices] })
export class EventsModule {}
