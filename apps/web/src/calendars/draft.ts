import type { CalendarContent, CalendarDay, CalendarDraft, SuggestedYear, UnitCalendar } from '../api/generated/model';

type Country = NonNullable<CalendarDraft['country']> | null;

/** What a unit is to say of its working time, while it is being written. */
export interface Draft {
  readonly country: Country;
  readonly content: CalendarContent;
  /** Number of what the unit said when this was begun; 0: nothing. */
  readonly follows: number;
}

/** What it would say, without what it was begun on. */
export const said = ({ country, content }: Draft): CalendarDraft => ({ country, content });

const countries: readonly NonNullable<Country>[] = ['KZ', 'KG'];

/** Begins with what the unit says already; a unit without a calendar of its own begins with nothing. */
export function beginDraft({ own }: Pick<UnitCalendar, 'own'>): Draft {
  const content = own?.content ?? { days: [], periods: [] };
  const country = countries.find((code) => code === own?.country) ?? null;
  return { country, content, follows: own?.number ?? 0 };
}

/** Where a day of the draft comes from: the unit's own entry, taken away by it, or from above. */
export type DaySource = 'own' | 'cleared' | 'above';

export function sourceOf({ content }: Draft, date: string): DaySource {
  if (content.days.some((day) => day.date === date)) return 'own';
  return content.without?.includes(date) === true ? 'cleared' : 'above';
}

const change = (draft: Draft, content: Partial<CalendarContent>): Draft => ({
  ...draft,
  content: { ...draft.content, ...content },
});

const inOrder = (days: readonly CalendarDay[]): CalendarDay[] =>
  days.toSorted((one, other) => (one.date < other.date ? -1 : 1));

const daysBut = ({ content: { days } }: Draft, date: string): readonly CalendarDay[] =>
  days.filter((day) => day.date !== date);

/** The unit's own entry of a day, instead of what stands above. */
export const putDay = (draft: Draft, day: CalendarDay): Draft =>
  change(draft, { days: inOrder([...daysBut(draft, day.date), day]), ...without(draft, day.date, false) });

/** Nothing of its own: as the units above say. */
export const leaveDay = (draft: Draft, date: string): Draft =>
  change(draft, { days: [...daysBut(draft, date)], ...without(draft, date, false) });

/** As the week says, whatever stands above. */
export const clearDay = (draft: Draft, date: string): Draft =>
  change(draft, { days: [...daysBut(draft, date)], ...without(draft, date, true) });

function without({ content }: Draft, date: string, isWithout: boolean): Pick<CalendarContent, 'without'> {
  const others = (content.without ?? []).filter((each) => each !== date);
  const dates = isWithout ? [...others, date].toSorted() : others;
  return dates.length === 0 && content.without === undefined ? {} : { without: dates };
}

/** Whether a day is not announced yet. */
export function setProvisional(draft: Draft, day: CalendarDay, isProvisional: boolean): Draft {
  const { provisional: before, ...certain } = day;
  if ((before === true) === isProvisional) return draft;
  return putDay(draft, isProvisional ? { ...certain, provisional: true } : certain);
}

/** Adds the days of a year that nothing is known of yet, and says that it has been looked up. */
export function addYear(draft: Draft, { days, covers }: SuggestedYear): Draft {
  const fresh = days.filter(({ date }) => sourceOf(draft, date) === 'above');
  return change(draft, { days: inOrder([...draft.content.days, ...fresh]), covers });
}

export const setPeriods = (draft: Draft, periods: CalendarContent['periods']): Draft => change(draft, { periods });

/** The hours of the week; undefined: those of the unit above. */
export function setWeek(draft: Draft, week: CalendarContent['week']): Draft {
  if (week !== undefined) return change(draft, { week });
  const { days, periods, zone, without: cleared, covers } = draft.content;
  const rest = { ...(zone && { zone }), ...(cleared && { without: cleared }), ...(covers && { covers }) };
  return { ...draft, content: { ...rest, days, periods } };
}

export const setCountry = (draft: Draft, country: Country): Draft => ({ ...draft, country });

export const isChanged = (before: Draft, after: Draft): boolean => JSON.stringify(before) !== JSON.stringify(after);
