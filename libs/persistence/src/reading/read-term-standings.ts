import type { Explanation, WorkingLeft } from '@kelisim/domain';
import { workingLeft } from '@kelisim/domain';
import type { Queryable } from '../database/queryable';
import { readCalendar } from '../organisation/read-calendar';
import type { NamedLateness, RawLateness } from './who-was-late';
import { heldThen, latenessColumns, toLateness } from './who-was-late';

/** How a term stands at this moment. */
export interface TermStanding {
  /** What is left of it in working time, negative when it is over; null once it has stopped for good. */
  readonly working: WorkingLeft | null;
  /** Whose lateness it is; null where it was kept or still may be, and of a window, which ends by itself. */
  readonly late: NamedLateness | null;
}

interface RawStanding extends RawLateness {
  readonly line: string;
  readonly key: string;
  readonly purpose: 'task' | 'window';
  readonly is_live: boolean;
  readonly seen_at: Date;
  readonly explanation: Explanation;
}

/** By which the standing of a deadline is found. */
export const standingKey = ({ line, key }: { readonly line: string; readonly key: string }): string => `${line}/${key}`;

/** How each term of a case stands, for whoever may read the case: that is the caller’s to know. */
export async function readTermStandings(
  q: Queryable,
  university: string,
  caseId: string,
): Promise<ReadonlyMap<string, TermStanding>> {
  const { rows } = await q.query<RawStanding>(
    `select x.line, x.key, x.purpose, x.state in ('running', 'breached', 'paused') as is_live, x.due_at,
       coalesce(x.stopped_at, app_now()) as seen_at, x.explanation, ${latenessColumns}
     from cases c join lines l on l.university = c.university and l.case_id = c.id
       join deadlines x on x.university = l.university and x.line = l.id ${heldThen}
     where c.university = $1 and c.id = $2`,
    [university, caseId],
  );
  const standings = new Map<string, TermStanding>();
  for (const row of rows) standings.set(standingKey(row), await toStanding(q, university, row));
  return standings;
}

async function toStanding(q: Queryable, university: string, row: RawStanding): Promise<TermStanding> {
  const { explanation, is_live: isLive, seen_at: seen, due_at: due } = row;
  const calendar = await readCalendar(q, university, explanation.calendar);
  return {
    working: isLive ? workingLeft(explanation, seen.toISOString(), calendar) : null,
    late: row.purpose === 'task' && seen >= due ? toLateness(row) : null,
  };
}
