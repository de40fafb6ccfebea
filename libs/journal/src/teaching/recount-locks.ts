import type { Explanation } from '@kelisim/domain';
import { movedEnd } from '@kelisim/domain';
import type { Queryable, TermsToMove } from '@kelisim/persistence';

/** Lessons that begin together and lock by the same rule: their term was counted once. */
interface LockedTogether {
  readonly lessons: readonly string[];
  readonly department: string;
  readonly explanation: Explanation;
  /** Whether they may be filled already. */
  readonly begun: boolean;
}

/** The end that lessons get. */
export interface RecountedLock {
  readonly lessons: readonly string[];
  /** Instants, RFC 3339. */
  readonly from: string;
  readonly to: string;
  readonly explanation: Explanation;
}

/**
 * The lessons whose open period a change of the calendar moves (R18, R24): those that lock by a rule; a directive has named its moment
 * itself, and what a closed sheet holds is over. Of an outage also those that have locked since it began.
 */
export async function recountLocks(q: Queryable, change: TermsToMove): Promise<readonly RecountedLock[]> {
  const { rows } = await q.query<LockedTogether>(statement, [change.units, change.outage?.from ?? null]);
  const moved: RecountedLock[] = [];
  for (const { lessons, department, explanation, begun } of rows) {
    const calendar = await change.calendarFor(department, explanation.calendar);
    if (calendar === null) continue;
    const { outage, now } = change;
    const end = movedEnd(explanation, { calendar, outage }, { now, onlyLonger: begun || outage !== null });
    if (end !== null) moved.push({ lessons, from: explanation.due, to: end.due, explanation: end.explanation });
  }
  return moved;
}

/** A lesson counts by the calendar of the department that teaches it: its people fill the journal. */
const statement = `
  select json_agg(l.id order by l.id) as lessons, d.department, l.lock_basis -> 'explanation' as explanation,
    l.starts_at <= app_now() as begun
  from disciplines d
    join journals j on j.university = d.university and j.discipline = d.id
    join lessons l on l.university = j.university and l.journal = j.id and l.sheet is null
      and l.locks_at > least(app_now(), coalesce($2::timestamptz, 'infinity'))
      and l.lock_basis ->> 'kind' = 'rule' and l.lock_basis -> 'explanation' ->> 'calendar' is not null
  where d.university = app_university() and d.department = any ($1::uuid[])
  group by d.department, l.lock_basis -> 'explanation', l.starts_at <= app_now()
  order by min(l.id::text)`;

/** Gives lessons their new end, by id; one that a directive, a sheet or another plan has taken meanwhile stays as it is. */
export async function storeLocks(tx: Queryable, locks: readonly RecountedLock[]): Promise<void> {
  const rows = locks.flatMap(({ lessons, from, to, explanation }) =>
    lessons.map((id) => ({ id, before: from, locks_at: to, explanation })),
  );
  if (rows.length === 0) return;
  await tx.query(
    'select from lessons where university = app_university() and id = any ($1::uuid[]) order by id for no key update',
    [rows.map(({ id }) => id)],
  );
  await tx.query(
    `update lessons l set locks_at = n.locks_at, lock_basis = jsonb_set(l.lock_basis, '{explanation}', n.explanation)
     from json_to_recordset($1) as n (id uuid, before timestamptz, locks_at timestamptz, explanation jsonb)
     where l.university = app_university() and l.id = n.id and l.locks_at = n.before and l.sheet is null`,
    [JSON.stringify(rows)],
  );
}
