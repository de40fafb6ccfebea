import type { Queryable } from '../../database/queryable';

/** Somebody who reads a case along from now on. */
export interface NewObserver {
  readonly university: string;
  readonly caseId: string;
  readonly person: string;
  readonly why: 'named' | 'forwarded';
  readonly addedBy: string;
}

/** Lets somebody read a case along; whoever does so already goes on. */
export async function letRead(q: Queryable, { university, caseId, person, why, addedBy }: NewObserver): Promise<void> {
  await q.query(
    `insert into case_observers (university, case_id, person, why, added_by) values ($1, $2, $3, $4, $5)
     on conflict (university, case_id, person) do nothing`,
    [university, caseId, person, why, addedBy],
  );
}
