import type { Queryable } from '../database/queryable';
import type { EntrySubject } from '../rolls/entry-bytes';

export interface StoredRoll {
  readonly line: string;
  readonly key: string;
  readonly step: string;
  readonly state: string;
}

export interface StoredEntry extends EntrySubject {
  readonly id: string;
  readonly line: string;
  readonly roll: string;
  readonly status: string;
  readonly outcome: string | null;
  readonly ended_as: string | null;
  readonly sequence: number;
  readonly head: Buffer;
}

export interface StoredAct {
  readonly entry: string;
  readonly sequence: number;
  readonly type: string;
  readonly actor: string | null;
  readonly at: Date;
  readonly bytes: Buffer;
  readonly hash: Buffer;
}

/** The lists of a case, as they are read for verification. */
export interface StoredRolls {
  readonly rolls: readonly StoredRoll[];
  readonly entries: readonly StoredEntry[];
  /** By entry and sequence. */
  readonly acts: readonly StoredAct[];
}

/** Most cases have none: then it is one statement. */
export async function readStoredRolls(q: Queryable, values: readonly [string, string]): Promise<StoredRolls> {
  const rolls = await q.query<StoredRoll>(
    'select line, key, step, state from rolls where university = $1 and case_id = $2 order by opened_at, key',
    values,
  );
  if (rolls.rows.length === 0) return { rolls: [], entries: [], acts: [] };
  const entries = await q.query<StoredEntry>(
    `select e.id, e.line, e.roll, e.place, e.person, e.student, e.position, e.unit, e.status, e.outcome, e.ended_as, e.sequence, e.head
     from rolls r join roll_entries e on e.university = r.university and e.line = r.line and e.roll = r.key
     where r.university = $1 and r.case_id = $2 order by e.place`,
    values,
  );
  const acts = await q.query<StoredAct>(
    `select entry, sequence, type, actor, at, bytes, hash from roll_events where university = $1 and case_id = $2 order by entry, sequence`,
    values,
  );
  return { rolls: rolls.rows, entries: entries.rows, acts: acts.rows };
}
