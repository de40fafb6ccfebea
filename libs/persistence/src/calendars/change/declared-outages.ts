import { DomainError } from '@kelisim/domain';
import type { Queryable } from '../../database/queryable';
import { readCalendarTree } from '../calendar-tree';

/**
 * Time that was lost once is given back once.
 *
 * @throws DomainError `form-invalid` where an outage of this unit, of one above or below it, is declared for a part of this time.
 */
export async function requireUndeclared(
  q: Queryable,
  university: string,
  unit: string,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<void> {
  const tree = await readCalendarTree(q, university);
  const units = [...tree.pathTo(unit), ...tree.below(unit)].map(({ id }) => id);
  const { rows } = await q.query(
    `select from calendar_changes where university = $1 and unit = any ($2::uuid[]) and kind = 'outage'
       and outage_from < $4 and outage_to > $3 limit 1`,
    [university, units, from, to],
  );
  if (rows.length > 0) throw new DomainError({ code: 'form-invalid', fields: [fault] });
}

const fault = { path: '/change/from', rule: 'outage-declared' };
