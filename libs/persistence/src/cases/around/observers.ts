import { DomainError, refuse } from '@kelisim/domain';
import type { Transaction } from '../../database/transaction';
import { postsOfPersons } from '../../organisation/posts-of-persons';
import type { CaseTie } from '../../reading/case-tie';
import { readCaseTie } from '../../reading/case-tie';
import type { CaseSealer } from '../../sealing/case-sealer';
import type { SessionPerson } from '../session-person';
import { letRead } from './let-read';

/**
 * The author, or whoever has a task, lets a colleague read the case along; he learns of its end too.
 *
 * @throws DomainError `not-found`, `forbidden`, `person-unsuitable` (`why`: without an account).
 */
export async function addObserver(
  q: Transaction,
  sealer: CaseSealer,
  who: SessionPerson,
  caseId: string,
  person: string,
): Promise<{ readonly person: string }> {
  const { author } = await requireNaming(q, sealer, who, caseId);
  const posts = await postsOfPersons(q, who.university, [person]);
  const why = person === author ? 'author' : posts[person] === undefined ? 'no-account' : null;
  if (why !== null) throw new DomainError(refuse('person-unsuitable', { person, why }));
  await letRead(q, { university: who.university, caseId, person, why: 'named', addedBy: who.person });
  return { person };
}

/** He reads it no more, unless something else ties him to it. He himself may go as well. @throws DomainError `not-found`, `forbidden`. */
export async function removeObserver(
  q: Transaction,
  sealer: CaseSealer,
  who: SessionPerson,
  caseId: string,
  person: string,
): Promise<{ readonly person: string }> {
  const readable = person === who.person ? readCaseTie(q, sealer, who, caseId) : requireNaming(q, sealer, who, caseId);
  await readable;
  const { rowCount } = await q.query(
    'delete from case_observers where university = $1 and case_id = $2 and person = $3',
    [who.university, caseId, person],
  );
  if (rowCount === 0) throw new DomainError(refuse('not-found', { person }));
  return { person };
}

async function requireNaming(q: Transaction, sealer: CaseSealer, who: SessionPerson, caseId: string): Promise<CaseTie> {
  const tie = await readCaseTie(q, sealer, who, caseId);
  if (tie.author !== who.person && !tie.hasTask) throw new DomainError(refuse('forbidden'));
  return tie;
}
