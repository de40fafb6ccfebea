import { Module } from '@nestjs/common';
import { CalendarChangesController } from './calendar-changes-controller';
import { CalendarLayersController } from './calendar-layers-controller';
import { CalendarsController } from './calendars-controller';
import { CalendarTrialsController } from './calendar-trials-controller';

/** The routes of changes first: `changes` is no unit. */
@Module({
  controllers: [CalendarChangesController, CalendarLayersController, CalendarTrialsController, CalendarsController],
})
export class CalendarsModule {}
