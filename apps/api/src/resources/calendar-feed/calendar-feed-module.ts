import { Module } from '@nestjs/common';
import { CalendarFeedController } from './calendar-feed-controller';

@Module({ controllers: [CalendarFeedController] })
export class CalendarFeedModule {}
