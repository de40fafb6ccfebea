import type { Explanation, WorkingCalendar } from '@kelisim/domain';
import { answerDue } from '@kelisim/domain';
import type { SheetKind } from './sheet-kind';

/**
 * Until when a sheet is to be closed, counted from the local date of its last control (R20), and why.
 * @throws RangeError for a date or calendar that is none.
 */
export function closeByOf(
  { closeWithin }: Pick<SheetKind, 'closeWithin'>,
  lastControl: string,
  calendar: WorkingCalendar,
): { readonly closeBy: string; readonly explanation: Explanation } {
  const within = { kind: 'days', days: closeWithin.days, count: closeWithin.count } as const;
  const { due, explanation } = answerDue({ start: lastControl, within, days: closeWithin }, lastControl, calendar);
  return { closeBy: due, explanation };
}
