import type { EntryState, EntryStatus } from '@kelisim/domain';
import type { Queryable } from '../database/queryable';
import type { RollAddress } from './count-entries';

/** An entry under its lock. */
export interface HeldEntry {
  readonly id: string;
  readonly place: number;
  readonly student: string | null;
  readonly state: EntryState;
  readonly head: Buffer;
}

interface EntryRow {
  id: string;
  place: number;
  student: string | null;
  status: EntryStatus;
  outcome: string | null;
  ended_as: string | null;
  sequence: number;
  head: Buffer;
}

/** Which entries: those in these places, or all of one status. */
export type Wanted = { readonly places: readonly number[] } | { readonly status: EntryStatus };

/** Locks entries of a list, in order. */
export async function holdEntries(
  q: Queryable,
  { university, line, roll }: RollAddress,
  wanted: Wanted,
): Promise<readonly HeldEntry[]> {
  const [places, status] = 'places' in wanted ? [wanted.places, null] : [null, wanted.status];
  const { rows } = await q.query<EntryRow>(
    `select id, place, student, status, outcome, ended_as, sequence, head from roll_entries
     where university = $1 and line = $2 and roll = $3 and (place = any ($4::int[]) or status = $5::text) order by id for update`,
    [university, line, roll, places, status],
  );
  return rows.map(({ status: now, outcome, ended_as: end, sequence, ...entry }) => ({
    ...entry,
    state: { status: now, outcome, end, sequence },
  }));
}
