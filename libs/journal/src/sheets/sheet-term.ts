import { DomainError } from '@kelisim/domain';
import { closeByOf } from '../rules/sheet-term';
import type { PlannedLesson } from './sheet-lessons';
import { lastControl } from './sheet-lessons';
import type { SheetSetting } from './sheet-setting';
import type { CloseBasis } from './stored-sheet';

/** Until when a sheet is to be closed, and why. */
export interface SheetTerm {
  /** RFC 3339 in UTC. */
  readonly closeBy: string;
  readonly basis: CloseBasis;
}

/**
 * Counts the term from the last control that is planned at this moment, by the calendar of the department (R20).
 *
 * @param promised the term that the sheet has: it stays while the last control does. A changed calendar moves it by an act of its own
 * (R18), and by nothing else.
 * @throws DomainError `sheet-no-control`: the final control is not planned.
 */
export function termOf(
  setting: SheetSetting,
  lessons: readonly PlannedLesson[],
  promised: SheetTerm | null,
): SheetTerm {
  const last = lastControl(setting.kind, lessons);
  if (last === null) throw new DomainError({ code: 'sheet-no-control' });
  if (promised?.basis.lastControl === last.date) return promised;
  const { closeBy, explanation } = closeByOf(setting.kind, last.date, setting.calendar);
  return { closeBy, basis: { lastControl: last.date, explanation } };
}
