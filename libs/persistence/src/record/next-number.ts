import type { NumberParts } from '@kelisim/domain';
import type { Queryable } from '../database/queryable';

/**
 * The next number of a register, without gaps: the counter's row stays locked to the end of the transaction, so it is
 * the last lock that is taken (design §3). Numbers run by the year of the university's zone.
 */
export async function nextNumber(
  q: Queryable,
  university: string,
  register: string,
  now: string,
): Promise<NumberParts> {
  const { rows } = await q.query<{ year: number; last: number }>(
    `insert into registers (university, code, year, last)
     select $1::uuid, $2::text, extract(year from $3::timestamptz at time zone u.zone)::int, 1 from universities u where u.id = $1::uuid
     on conflict (university, code, year) do update set last = registers.last + 1
     returning year, last`,
    [university, register, now],
  );
  const [row] = rows;
  if (row === undefined) throw new Error('the university is not known');
  return { year: row.year, sequence: row.last };
}
