import type { Actor } from '@kelisim/domain';
import type { Queryable } from '../../database/queryable';
import type { CalendarBasis } from '../record-layer';
import { basisText } from './basis-text';

/** A change as it was recorded, for whoever moves its terms. */
export interface RecordedChange {
  readonly finished: boolean;
  readonly outage: { readonly from: string; readonly to: string } | null;
  /** As it stands in the explanation of every term that it moves. */
  readonly basis: string;
  readonly by: Actor;
}

interface ChangeRow {
  readonly finished: boolean;
  readonly outage_from: Date | null;
  readonly outage_to: Date | null;
  readonly basis: CalendarBasis;
  readonly recorded_by: string;
  readonly position: string;
  readonly position_unit: string;
  readonly position_basis: string;
}

export async function readRecordedChange(
  q: Queryable,
  { university, id }: { readonly university: string; readonly id: string },
): Promise<RecordedChange | null> {
  const { rows } = await q.query<ChangeRow>(
    `select finished_at is not null as finished, outage_from, outage_to, basis, recorded_by, position, position_unit, position_basis
     from calendar_changes where university = $1 and id = $2`,
    [university, id],
  );
  const [row] = rows;
  if (row === undefined) return null;
  const { outage_from: from, outage_to: to } = row;
  return {
    finished: row.finished,
    outage: from === null || to === null ? null : { from: from.toISOString(), to: to.toISOString() },
    basis: basisText(row.basis),
    by: {
      ...{ person: row.recorded_by, position: row.position, unit: row.position_unit },
      ...{ onBehalfOf: null, basis: row.position_basis },
    },
  };
}
