import type { CompiledCalendar, NotCounted } from './compiled-calendar';

/** Which days count. `vacations` null: as the calendar says of each of its periods. */
export interface Counting {
  readonly count: 'calendar' | 'working';
  readonly vacations: 'count' | 'skip' | null;
}

/** Why a day does not count, or null when it does. A vacation stops terms in calendar days too. */
export function whyNotCounted(
  day: number,
  { count, vacations }: Counting,
  calendar: CompiledCalendar,
): NotCounted | null {
  const period = calendar.periodOf(day);
  if (period !== null && !(vacations === null ? period.counts : vacations === 'count'))
    return { why: 'vacation', name: period.name };
  return count === 'calendar' ? null : calendar.dayOf(day).free;
}
