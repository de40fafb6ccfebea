import type { RungMoments, WorkingRung } from '../core/fact';
import type { WorkingCalendar } from './calendar';
import { workingDaysAway } from './working-days-away';

/** When the rungs come that are counted in working days from a due moment; nothing where there are none. */
export function rungMoments(
  due: string,
  rungs: readonly WorkingRung[] | undefined,
  calendar: WorkingCalendar,
): { readonly moments?: RungMoments } {
  if (rungs === undefined) return {};
  return {
    moments: Object.fromEntries(rungs.map(({ id, workingDays }) => [id, workingDaysAway(due, workingDays, calendar)])),
  };
}
