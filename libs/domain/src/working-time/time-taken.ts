import type { WorkingCalendar } from './calendar';
import type { Explanation } from './explanation';
import { vacationsOf } from './vacations-of';
import { workingTimeBetween } from './working-time-between';

/** A stretch between two instants, RFC 3339. */
interface Stretch {
  readonly from: string;
  readonly to: string;
}

/**
 * How long somebody really had a task, in milliseconds of working time: without the time for which its term stood still, for then
 * nothing could be asked of him (R44).
 */
export function timeTaken(
  { from, to }: Stretch,
  { budget, pauses }: Pick<Explanation, 'budget' | 'pauses'>,
  calendar: WorkingCalendar,
): number {
  const vacations = vacationsOf(budget);
  const worked = (begin: number, end: number): number =>
    end <= begin
      ? 0
      : workingTimeBetween(new Date(begin).toISOString(), new Date(end).toISOString(), calendar, vacations)
          .milliseconds;
  const [start, end] = [Date.parse(from), Date.parse(to)];
  const stood = pauses.map((pause) =>
    worked(Math.max(start, Date.parse(pause.from)), Math.min(end, Date.parse(pause.to))),
  );
  return stood.reduce((left, pause) => left - pause, worked(start, end));
}
