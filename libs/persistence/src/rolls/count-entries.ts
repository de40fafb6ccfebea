import type { TallyFact } from '@kelisim/domain';
import type { Queryable } from '../database/queryable';

/** Which list of which line. */
export interface RollAddress {
  readonly university: string;
  readonly line: string;
  readonly roll: string;
}

/**
 * Locks the entries that are still open, in order, and gives who is asked in them: whoever confirms at this moment is waited for, and
 * counts. Nobody who holds an entry waits for the case.
 */
export async function lockOpenEntries(
  q: Queryable,
  { university, line, roll }: RollAddress,
): Promise<readonly (string | null)[]> {
  const { rows } = await q.query<{ person: string | null }>(
    `select person from roll_entries where university = $1 and line = $2 and roll = $3 and status = 'open' order by id for update`,
    [university, line, roll],
  );
  return rows.map(({ person }) => person);
}

/** What the entries of a list have come to; those that are open are locked first. */
export async function countEntries(q: Queryable, address: RollAddress): Promise<TallyFact> {
  await lockOpenEntries(q, address);
  const { university, line, roll } = address;
  const { rows } = await q.query<{ status: string; ended_as: string | null; count: number }>(
    `select status, ended_as, count(*)::int as count from roll_entries
     where university = $1 and line = $2 and roll = $3 group by status, ended_as order by status, ended_as`,
    [university, line, roll],
  );
  const heads = await q.query<{ heads: string }>(headsOfRoll, [university, line, roll]);
  const of = (...statuses: readonly string[]): number =>
    rows.filter(({ status }) => statuses.includes(status)).reduce((sum, { count }) => sum + count, 0);
  const ended = new Map<string, number>();
  for (const { ended_as: end, count } of rows) if (end !== null) ended.set(end, (ended.get(end) ?? 0) + count);
  return {
    kind: 'tally',
    open: of('open'),
    contested: of('contested'),
    decided: of('decided', 'contested', 'settled'),
    ended: Object.fromEntries(ended),
    heads: heads.rows[0]?.heads ?? '',
  };
}

/** One hash over the heads of all entries in order: with it the case's chain vouches for each of them. */
const headsOfRoll = `select encode(sha256(convert_to(coalesce(string_agg(place || ':' || encode(head, 'hex'), ',' order by place), ''), 'UTF8')), 'hex') as heads
  from roll_entries where university = $1 and line = $2 and roll = $3`;

/** Whether anybody is left who has not answered: one probe of an index, however long the list is. */
export async function isAnybodyLeft(q: Queryable, { university, line, roll }: RollAddress): Promise<boolean> {
  const { rows } = await q.query<{ left: boolean }>(
    `select exists (select from roll_entries where university = $1 and line = $2 and roll = $3 and status = 'open') as left`,
    [university, line, roll],
  );
  return rows[0]?.left === true;
}
