import type { DayOfCalendar } from '../api/generated/model';
import { currentLanguage } from '../language/current-language';

/** Days one after another that are special for one reason. */
export interface SpecialDays {
  readonly from: string;
  readonly to: string;
  readonly kind: DayOfCalendar['kind'] | 'vacation';
  readonly name: string;
  readonly provisional: boolean;
}

/** A name in the reader's language, or as the university wrote it. */
export const nameIn = (name: DayOfCalendar['name']): string =>
  (typeof name === 'object' ? name[currentLanguage()] : name) ?? '';

/** What is special in these days, in their order: days that are not what the week says, and vacations. */
export function specialDays(days: readonly DayOfCalendar[]): readonly SpecialDays[] {
  const marked = days.flatMap((day) =>
    day.kind === 'working' || day.kind === 'weekend'
      ? []
      : [{ date: day.date, kind: day.kind, name: nameIn(day.name), provisional: day.provisional === true }],
  );
  const vacations = days.flatMap(({ date, period }) =>
    period === undefined ? [] : [{ date, kind: 'vacation' as const, name: nameIn(period.name), provisional: false }],
  );
  return [...gathered(marked), ...gathered(vacations)].sort((one, other) => (one.from < other.from ? -1 : 1));
}

function gathered(days: readonly (Omit<SpecialDays, 'from' | 'to'> & { readonly date: string })[]): SpecialDays[] {
  const all: SpecialDays[] = [];
  for (const { date, ...day } of days) {
    const last = all.at(-1);
    const goesOn =
      last?.kind === day.kind &&
      last.name === day.name &&
      last.provisional === day.provisional &&
      Number(date.slice(8)) - Number(last.to.slice(8)) === 1;
    if (goesOn) all[all.length - 1] = { ...last, to: date };
    else all.push({ ...day, from: date, to: date });
  }
  return all;
}
