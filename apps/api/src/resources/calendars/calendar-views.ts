import type { CalendarDay, CalendarLayer, DayView, Language } from '@kelisim/domain';
import { countryCalendars, reachOf, yearView } from '@kelisim/domain';
import type { ListedCalendar, RecordedLayer, UnitCalendarView } from '@kelisim/persistence';
import { isDeepStrictEqual } from 'node:util';
import type { CalendarList, UnitCalendarAnswer } from './calendar-answers';

/** A calendar in the list, as somebody reads it at a moment. */
export function listedCalendar(
  { unit, calendar, countryContent, saysCover, ...row }: ListedCalendar,
  language: Language,
  now: string,
): CalendarList['items'][number] {
  const reach = reachAnswer(calendar, now);
  return {
    unit: { id: unit.id, name: unit.name[language] },
    kind: unit.kind,
    ...row,
    newerShipped: isOutdated(row.country, countryContent),
    reach: { ...reach, warn: reach.warn && saysCover },
  };
}

/** Whether a later version of the product knows more of that country's holidays. */
function isOutdated(country: string | null, content: CalendarLayer | null): boolean {
  const shipped = country !== null && country in countryCalendars ? countryCalendars[country as 'KZ'] : null;
  return shipped !== null && content !== null && !isDeepStrictEqual(JSON.parse(JSON.stringify(shipped)), content);
}

function reachAnswer(calendar: ListedCalendar['calendar'], now: string): UnitCalendarAnswer['reach'] {
  const reach = reachOf(calendar, now);
  return { ...reach, provisional: [...reach.provisional] };
}

/** Who reads a calendar, and when. */
export interface Reading {
  readonly language: Language;
  readonly year: number;
  readonly now: string;
  readonly mayChange: boolean;
  readonly unitName: string;
  readonly ownerName: string;
}

/** A year of a calendar, day by day, with what says so. */
export function unitCalendarAnswer(
  { unit, owner, version, calendar, layers }: UnitCalendarView,
  { language, year, now, mayChange, unitName, ownerName }: Reading,
): UnitCalendarAnswer {
  const own = owner === unit ? layers.find((layer) => layer.unit === unit) : undefined;
  const stacked = layers.flatMap((layer) => stackOf(layer, language));
  return {
    unit: { id: unit, name: unitName },
    owner: { id: owner, name: ownerName },
    ...{ version, year, mayChange, zone: calendar.zone },
    week: calendar.week.map((stretches) => [...stretches]),
    years: yearsOf(calendar),
    days: dayAnswers(
      yearView(
        calendar,
        stacked.map(({ content }) => content),
        year,
      ),
    ),
    layers: stacked.map(({ told }) => told),
    reach: reachAnswer(calendar, now),
    own: own === undefined ? null : ownAnswer(own),
  };
}

/** Days of a year as they are looked at. */
export const dayAnswers = (days: readonly DayView[]): UnitCalendarAnswer['days'] =>
  days.map((day) => ({ ...day, hours: [...day.hours] }));

/** A layer of a unit, and below it that of its country. */
function stackOf(
  layer: RecordedLayer,
  language: Language,
): readonly { readonly content: CalendarLayer; readonly told: UnitCalendarAnswer['layers'][number] }[] {
  const { unit, unitName, number, country, countryContent, content, basis, recordedBy, recordedAt } = layer;
  const record = { number, basis, recordedBy, recordedAt };
  const own = {
    content,
    told: { kind: 'unit' as const, unit: { id: unit, name: unitName[language] }, country: null, ...record },
  };
  if (countryContent === null) return [own];
  return [{ content: countryContent, told: { kind: 'country' as const, unit: null, country, ...record } }, own];
}

type OwnAnswer = NonNullable<UnitCalendarAnswer['own']>;

function ownAnswer({ number, country, content }: RecordedLayer): OwnAnswer {
  const { days, without, periods, week, ...rest } = content;
  return {
    ...{ number, country },
    content: {
      ...rest,
      ...(week === undefined ? {} : { week: week.map((stretches) => [...stretches]) }),
      days: daysAnswer(days),
      ...(without === undefined ? {} : { without: [...without] }),
      periods: [...periods],
    },
  };
}

/** Days as a layer writes them down. */
export const daysAnswer = (days: readonly CalendarDay[]): OwnAnswer['content']['days'] =>
  days.map(({ hours, ...day }) => ({ ...day, ...(hours === undefined ? {} : { hours: [...hours] }) }));

function yearsOf({ days, periods, covers }: UnitCalendarView['calendar']): number[] {
  const dates = [
    ...days.map(({ date }) => date),
    ...periods.flatMap(({ from, to }) => [from, to]),
    ...(covers === null ? [] : [covers.from, covers.to]),
  ];
  return [...new Set(dates.map((date) => Number(date.slice(0, 4))))].sort((one, other) => one - other);
}
