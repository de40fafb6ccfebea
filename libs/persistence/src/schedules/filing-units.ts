import type { ScheduledFiler } from '@kelisim/domain';
import type { Queryable } from '../database/queryable';

/** The units in whose name a schedule files: the university itself, or each unit of a kind. */
export async function filingUnits(
  q: Queryable,
  university: string,
  { of }: ScheduledFiler,
): Promise<readonly string[]> {
  const { rows } = await q.query<{ id: string }>(
    'select id from units where university = $1 and kind = $2 order by code',
    [university, of === 'university' ? 'university' : of.each],
  );
  return rows.map(({ id }) => id);
}
