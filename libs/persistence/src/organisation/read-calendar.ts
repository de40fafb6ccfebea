import type { WorkingCalendar } from '@kelisim/domain';
import type { Queryable } from '../database/queryable';

/** A calendar's version never changes, so it is read once a process. */
const known = new Map<string, WorkingCalendar>();

/** Reads a version of a university's working calendar. */
export async function readCalendar(q: Queryable, university: string, version: string): Promise<WorkingCalendar> {
  const key = `${university}/${version}`;
  const calendar = known.get(key);
  if (calendar !== undefined) return calendar;
  const { rows } = await q.query<{ content: WorkingCalendar }>(
    'select content from calendars where university = $1 and version = $2',
    [university, version],
  );
  const [row] = rows;
  if (row === undefined) throw new Error('the university has no working calendar');
  known.set(key, row.content);
  return row.content;
}
