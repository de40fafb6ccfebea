import type { WorkingCalendar } from './calendar';
import { workingDaysAway } from './working-days-away';

const usualDays = 2;

/**
 * The new end that is offered to whoever asks for more time: two working days after the present one, or after now where that is
 * past, at most the latest.
 *
 * @param latest until when the term may be extended; all are instants, RFC 3339.
 * @returns null where no later end is possible any more.
 */
export function suggestExtension(
  { due, now, latest }: { readonly due: string; readonly now: string; readonly latest: string },
  calendar: WorkingCalendar,
): string | null {
  const from = Date.parse(due) > Date.parse(now) ? due : now;
  if (Date.parse(latest) <= Date.parse(from)) return null;
  const usual = workingDaysAway(from, usualDays, calendar);
  return Date.parse(usual) > Date.parse(latest) ? latest : usual;
}
