import type { SessionPerson } from '../cases/session-person';
import type { Queryable } from '../database/queryable';
import type { CaseSealer } from '../sealing/case-sealer';
import { readCaseTie } from './case-tie';

/** Somebody who reads a case along. */
export interface ObserverRow {
  readonly person: string;
  readonly name: string;
  readonly why: 'named' | 'forwarded';
  readonly addedAt: string;
}

export interface CaseObservers {
  readonly items: readonly ObserverRow[];
  /** Whether the reader may name more of them. */
  readonly mayName: boolean;
}

/** Who reads a case along, by name. @throws DomainError `not-found`. */
export async function listObservers(
  q: Queryable,
  sealer: CaseSealer,
  who: SessionPerson,
  caseId: string,
): Promise<CaseObservers> {
  const { author, hasTask } = await readCaseTie(q, sealer, who, caseId);
  const { rows } = await q.query<Omit<ObserverRow, 'addedAt'> & { added_at: Date }>(
    `select o.person, p.name, o.why, o.added_at
     from case_observers o join people p on p.university = o.university and p.id = o.person
     where o.university = $1 and o.case_id = $2 order by p.name, p.id`,
    [who.university, caseId],
  );
  const items = rows.map(({ added_at: at, ...row }) => ({ ...row, addedAt: at.toISOString() }));
  return { items, mayName: author === who.person || hasTask };
}
