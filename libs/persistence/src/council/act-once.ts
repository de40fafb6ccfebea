import { DomainError } from '@kelisim/domain';
import { answerOnce } from '../cases/answer-once';
import type { Idempotency } from '../cases/idempotency';
import { readKeptAnswer, replayOf } from '../cases/idempotency';
import type { Database } from '../database/database';
import type { Transaction } from '../database/transaction';

/**
 * One act of a council as one transaction, its answer kept under the request's key. Of a request sent twice at once the second waits for
 * the sitting and then finds that all is done: it is told what the first was, not that it came too late.
 *
 * @throws DomainError `idempotency-key-reused`, and whatever the act throws.
 */
export async function actOnce<Answer>(
  database: Database,
  who: { readonly university: string; readonly person: string },
  { idempotency, status }: { readonly idempotency: Idempotency | null; readonly status: number },
  act: (tx: Transaction) => Promise<Answer>,
): Promise<Answer> {
  try {
    return await database.transaction(
      who.university,
      async (tx) => await answerOnce(tx, who, { idempotency, status }, async () => await act(tx)),
    );
  } catch (error) {
    if (!(error instanceof DomainError) || idempotency === null) throw error;
    const kept = await database.read(who.university, async (q) =>
      readKeptAnswer(q, who.university, who.person, idempotency),
    );
    const replay = replayOf<Answer>(kept, idempotency);
    if (replay === null) throw error;
    return replay;
  }
}
