import type { FieldFault, Term, WorkingCalendar } from '@kelisim/domain';
import { workingTimeBetween } from '@kelisim/domain';

/** Years that a tried term may begin in: those of which calendars speak. */
const years = { from: '2000', to: '2100' };
const HOUR = 3_600_000;
/** Weeks. Working time that takes longer would be counted for seconds, and told in megabytes, to whoever only tries it. */
const longest = 520;

/** What is wrong with a term that is only tried, by its field; empty when it can be counted. */
export function triedTermFaults(
  { start, within }: { readonly start: string; readonly within: Term },
  calendar: WorkingCalendar,
): readonly FieldFault[] {
  const year = start.slice(0, 4);
  const hours = Math.floor((longest * weekLength(calendar)) / HOUR);
  return [
    ...(year < years.from || year > years.to ? [{ path: '/start', rule: 'date-invalid' }] : []),
    ...(within.kind === 'working-time' && within.milliseconds > hours * HOUR
      ? [{ path: '/within', rule: 'maximum', data: { limit: hours } }]
      : []),
  ];
}

const weekLength = (calendar: WorkingCalendar): number =>
  workingTimeBetween('2024-01-01T00:00:00Z', '2024-01-08T00:00:00Z', { ...calendar, days: [], periods: [] })
    .milliseconds;
