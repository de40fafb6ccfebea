import type { FieldFault } from '@kelisim/domain';
import type { Queryable } from '@kelisim/persistence';
import { momentHere } from './moment-here';

/** From when a rule of locking holds, and what is wrong with it. */
export interface RuleBeginning {
  /** RFC 3339: lessons that start then or later. */
  readonly validFrom: string;
  /** Its local date. */
  readonly firstDay: string;
  readonly faults: readonly FieldFault[];
}

/**
 * The beginning of a day of the university, or now: today's lessons that have begun keep their locks, and so does every earlier
 * one (R24). A day that is past is a fault.
 *
 * @param day local date; null: now.
 */
export async function beginningOf(q: Queryable, day: string | null): Promise<RuleBeginning> {
  const { now, today } = await momentHere(q);
  if (day === null || day === today) return { validFrom: now, firstDay: today, faults: [] };
  if (day < today) return { validFrom: now, firstDay: today, faults: [{ path: '/validFrom', rule: 'future' }] };
  const { rows } = await q.query<{ start: Date }>(
    'select $1::date::timestamp at time zone zone as start from universities where id = app_university()',
    [day],
  );
  const [row] = rows;
  if (row === undefined) throw new Error('no university is set on this connection');
  return { validFrom: row.start.toISOString(), firstDay: day, faults: [] };
}
