import type { WorkingCalendar } from '@kelisim/domain';
import { answerDue, countryCalendars, DomainError, parseTerm, suggestYear } from '@kelisim/domain';
import {
  Database,
  keepsCalendars,
  listCalendars,
  listCalendarUnits,
  momentHere,
  readUnitCalendar,
  tryLayer,
} from '@kelisim/persistence';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { OrganisationDirectory } from '../../application/organisation-directory';
import { Documented } from '../../http/documented';
import { given } from '../../http/given';
import { Id } from '../../http/identifier';
import type { Caller } from '../../http/security/caller';
import { From } from '../../http/security/caller';
import { explanationView } from '../deadlines/explanation-schema';
import type { CalendarList, UnitCalendarAnswer, UnitList } from './calendar-answers';
import { calendarList, computed, suggestedYear, unitCalendar, unitList } from './calendar-answers';
import { computeRequest, contentOf, unitQuery, yearNumber, yearQuery } from './calendar-schemas';
import { daysAnswer, listedCalendar, unitCalendarAnswer } from './calendar-views';

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

  @Get(':unit/years/:year')
  @Documented({
    summary: 'The days off of a year that is to be added, as a beginning',
    description: 'Holidays of a fixed date, all of them provisional. Nothing is recorded.',
    answer: suggestedYear,
    refusals: ['not-found'],
  })
  async year(
    @From() { who }: Caller,
    @Id('unit') unit: string,
    @Param('year', { schema: yearNumber }) year: number,
    @Query({ schema: yearQuery }) { from }: z.infer<typeof yearQuery>,
  ): Promise<z.infer<typeof suggestedYear>> {
    const { calendar } = await this.database.read(
      who.university,
      async (q) => await readUnitCalendar(q, who.university, unit),
    );
    const last = ({ date }: { readonly date: string }): boolean => date.startsWith(String(year - 1));
    const known = from === 'last-year' ? calendar.days.filter(last) : countryCalendars[from].days;
    const begins = `${String(year)}-01-01`;
    const { covers } = calendar;
    const first = covers !== null && covers.from < begins ? covers.from : begins;
    const days = daysAnswer(suggestYear(known, year));
    return { year, days, covers: { from: first, to: `${String(year)}-12-31` } };
  }

  @Post(':unit/compute')
  @HttpCode(200)
  @Documented({
    summary: 'When a term would end, and why',
    description: 'Also by a calendar that is only being written. Nothing is recorded.',
    answer: computed,
    refusals: ['not-found', 'form-invalid'],
  })
  async compute(
    @From() { who }: Caller,
    @Id('unit') unit: string,
    @Body({ schema: computeRequest }) request: z.infer<typeof computeRequest>,
  ): Promise<z.infer<typeof computed>> {
    const { start, days, draft } = request;
    const within = parseTerm(request.within);
    if (within === null) throw new DomainError({ code: 'form-invalid', fields: [{ path: '/within', rule: 'term' }] });
    const calendar = await this.calendarFor(who.university, unit, draft);
    const { count, first, ...rest } = days;
    const { due, explanation } = answerDue({ start, within, days: { count, first, ...given(rest) } }, start, calendar);
    return { due, explanation: explanationView(explanation) };
  }

  private async calendarFor(
    university: string,
    unit: string,
    draft: z.infer<typeof computeRequest>['draft'],
  ): Promise<WorkingCalendar> {
    return await this.database.read(university, async (q) =>
      draft === undefined
        ? (await readUnitCalendar(q, university, unit)).calendar
        : await tryLayer(q, university, { unit, country: draft.country, content: contentOf(draft.content) }),
    );
  }
}
