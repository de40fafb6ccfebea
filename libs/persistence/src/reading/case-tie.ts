import { DomainError } from '@kelisim/domain';
import type { SessionPerson } from '../cases/session-person';
import type { Queryable } from '../database/queryable';
import type { CaseSealer } from '../sealing/case-sealer';
import { addressedToPerson, addressedToPrincipal, decidesInCase, isReading, visibleCase } from './case-visibility';

/** What ties a reader to a case that he speaks of. */
export interface CaseTie {
  readonly university: string;
  readonly id: string;
  readonly author: string;
  readonly status: 'open' | 'suspended' | 'ended';
  /** Null once the personal data of the case have been erased. */
  readonly key: Buffer | null;
  /** He decides in it or has decided, and is not its author. */
  readonly decides: boolean;
  /** An open task of it is his now. */
  readonly hasTask: boolean;
}

interface RawTie extends Omit<CaseTie, 'university' | 'key' | 'hasTask'> {
  readonly has_task: boolean;
  readonly wrapped: Buffer | null;
}

/**
 * The case with what ties the person to it.
 *
 * @throws DomainError `not-found`, also for a case that this person may not read.
 */
export async function readCaseTie(
  q: Queryable,
  sealer: CaseSealer,
  who: Pick<SessionPerson, 'university' | 'person'>,
  caseId: string,
): Promise<CaseTie> {
  const { rows } = await q.query<RawTie>(
    `select c.id, c.author, c.status, k.wrapped, ${decidesInCase} as decides,
       exists (select from tasks t where t.university = c.university and t.case_id = c.id and t.state = 'open'
           and t.excluded is distinct from $2 and ${addressedToPerson} and not ${isReading})
         or exists (select from substitutions s, tasks t where t.university = c.university and t.case_id = c.id and t.state = 'open'
           and ${addressedToPrincipal}) as has_task
     from cases c left join case_keys k on k.university = c.university and k.case_id = c.id
     where c.university = $1 and c.id = $3 and ${visibleCase}`,
    [who.university, who.person, caseId],
  );
  const [row] = rows;
  if (row === undefined) throw new DomainError({ code: 'not-found' });
  const { wrapped, has_task: hasTask, ...tie } = row;
  return { ...tie, hasTask, university: who.university, key: wrapped === null ? null : sealer.unwrap(wrapped) };
}
