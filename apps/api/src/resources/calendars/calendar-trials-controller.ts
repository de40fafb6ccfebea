import type { WorkingCalendar } from '@kelisim/domain';
import { answerDue, countryCalendars, DomainError, parseTerm, suggestYear, yearView } from '@kelisim/domain';
import { Database, readUnitCalendar, tryLayer } from '@kelisim/persistence';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Documented } from '../../http/documented';
import { given } from '../../http/given';
import { Id } from '../../http/identifier';
import type { Caller } from '../../http/security/caller';
import { From } from '../../http/security/caller';
import { explanationView } from '../deadlines/explanation-schema';
import { computed, draftYear, suggestedYear } from './calendar-answers';
import { computeRequest, contentOf, draftRequest, yearNumber, yearQuery } from './calendar-schemas';
import { dayAnswers, daysAnswer } from './calendar-views';
import { triedTermFaults } from './tried-term-faults';

/** What is only tried: a term, a year to begin with, a calendar that is being written. Nothing is recorded by it. */
@ApiTags('calendars')
@Controller('api/calendars')
export class CalendarTrialsController {
  constructor(@Inject(Database) private readonly database: Database) {}

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
    const faults = triedTermFaults({ start, within }, calendar);
    if (faults.length > 0) throw new DomainError({ code: 'form-invalid', fields: faults });
    const { count, first, ...rest } = days;
    const { due, explanation } = answerDue({ start, within, days: { count, first, ...given(rest) } }, start, calendar);
    return { due, explanation: explanationView(explanation) };
  }

  @Post(':unit/draft')
  @HttpCode(200)
  @Documented({
    summary: 'A year of a calendar that is only being written',
    description: 'Nothing is recorded.',
    answer: draftYear,
    refusals: ['not-found', 'form-invalid'],
  })
  async draft(
    @From() { who }: Caller,
    @Id('unit') unit: string,
    @Body({ schema: draftRequest }) { year, draft: { country, content } }: z.infer<typeof draftRequest>,
  ): Promise<z.infer<typeof draftYear>> {
    const { calendar, layers } = await this.database.read(
      who.university,
      async (q) => await tryLayer(q, who.university, { unit, country, content: contentOf(content) }),
    );
    return { year, days: dayAnswers(yearView(calendar, layers, year)) };
  }

  private async calendarFor(
    university: string,
    unit: string,
    draft: z.infer<typeof computeRequest>['draft'],
  ): Promise<WorkingCalendar> {
    return await this.database.read(university, async (q) =>
      draft === undefined
        ? (await readUnitCalendar(q, university, unit)).calendar
        : (await tryLayer(q, university, { unit, country: draft.country, content: contentOf(draft.content) })).calendar,
    );
  }
}
