import { DomainError, refuse } from '@kelisim/domain';
import type { Transaction } from '../../database/transaction';
import { caseAddress } from '../../database/notice-addresses';
import { readCaseTie } from '../../reading/case-tie';
import type { CaseSealer } from '../../sealing/case-sealer';
import type { SessionPerson } from '../session-person';
import { writeComment } from './write-comment';

/**
 * Somebody who reads a case says something about it, beside all decisions. Internal words are said and read by those who decide in it.
 *
 * @throws DomainError `not-found`, `forbidden` (internal words of somebody who decides nothing in it), `not-possible-now` (erased).
 */
export async function sayOfCase(
  q: Transaction,
  sealer: CaseSealer,
  who: SessionPerson,
  caseId: string,
  { text, internal }: { readonly text: string; readonly internal: boolean },
): Promise<{ readonly id: string }> {
  const tie = await readCaseTie(q, sealer, who, caseId);
  if (internal && !tie.decides) throw new DomainError(refuse('forbidden'));
  if (tie.key === null) throw new DomainError(refuse('not-possible-now', { why: 'erased' }));
  const id = await writeComment(q, sealer, { ...tie, key: tie.key }, { person: who.person, text, internal });
  q.announce([caseAddress(tie.author)]);
  return { id };
}
