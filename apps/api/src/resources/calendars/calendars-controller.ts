import {
  Database,
  keepsCalendars,
  listCalendars,
  listCalendarUnits,
  momentHere,
  readUnitCalendar,
} from '@kelisim/persistence';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { OrganisationDirectory } from '../../application/organisation-directory';
import { Documented } from '../../http/documented';
import { Id } from '../../http/identifier';
import type { Caller } from '../../http/security/caller';
import { From } from '../../http/security/caller';
import type { CalendarList, UnitCalendarAnswer, UnitList } from './calendar-answers';
import { calendarList, unitCalendar, unitList } from './calendar-answers';
import { unitQuery } from './calendar-schemas';
import { listedCalendar, unitCalendarAnswer } from './calendar-views';

/** The working calendars by which terms are counted: whoever has a term may look. */
@ApiTags('calendars')
@Controller('api/calendars')
export class CalendarsController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(OrganisationDirectory) private readonly directory: OrganisationDirectory,
  ) {}

  @Get()
  @Documented({
    summary: 'The calendars of the university and its units, and how far they reach',
    answer: calendarList,
  })
  async list(@From() { who, language }: Caller): Promise<CalendarList> {
    const { university } = who;
    return await this.database.read(university, async (q) => {
      const { now } = await momentHere(q, university);
      const items = await listCalendars(q, university);
      return { items: items.map((item) => listedCalendar(item, language, now)), next: null };
    });
  }

  @Get('units')
  @Documented({ summary: 'All units, and which of them have a calendar of their own', answer: unitList })
  async units(@From() { who, language }: Caller): Promise<UnitList> {
    const units = await this.database.read(who.university, async (q) => await listCalendarUnits(q, who.university));
    return { items: units.map((unit) => ({ ...unit, name: unit.name[language] })), next: null };
  }

  @Get(':unit')
  @Documented({
    summary: 'A year of the calendar that counts for a unit, day by day',
    description: 'Also a version that terms were counted by.',
    answer: unitCalendar,
    refusals: ['not-found'],
  })
  async read(
    @From() { who, language }: Caller,
    @Id('unit') unit: string,
    @Query({ schema: unitQuery }) { year, version }: z.infer<typeof unitQuery>,
  ): Promise<UnitCalendarAnswer> {
    const { university } = who;
    const { units } = await this.directory.of(university);
    return await this.database.read(university, async (q) => {
      const view = await readUnitCalendar(q, university, unit, version ?? null);
      const { now, today } = await momentHere(q, university);
      return unitCalendarAnswer(view, {
        ...{ language, now, year: year ?? Number(today.slice(0, 4)), mayChange: keepsCalendars(who) },
        unitName: units[unit]?.[language] ?? '',
        ownerName: units[view.owner]?.[language] ?? '',
      });
    });
  }
}
