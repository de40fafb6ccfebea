import { Module } from '@nestjs/common';
import { CalendarChangesController } from './calendar-changes-controller';
import { CalendarLayersController } from './calendar-layers-controller';
import { CalendarsController } from './calendars-controller';

/** The routes of changes first: `changes` is no unit. */
@Module({ controllers: [CalendarChangesController, CalendarLayersController, CalendarsController] })
export class CalendarsModule {}
