import type { Queryable } from '../database/queryable';
import type { Idempotency } from './idempotency';
import { readKeptAnswer, replayOf } from './idempotency';

/**
 * Does the work of a request and keeps its answer under the request's key: sent again, the request gets that answer and
 * does nothing. Of one sent twice at once, the second runs again and finds the answer of the first (`Database.transaction`).
 *
 * @param status the HTTP status of the answer.
 * @throws DomainError `idempotency-key-reused`, and whatever the work throws.
 */
export async function answerOnce<Answer>(
  tx: Queryable,
  who: { readonly university: string; readonly person: string },
  { idempotency, status }: { readonly idempotency: Idempotency | null; readonly status: number },
  work: () => Promise<Answer>,
): Promise<Answer> {
  const replay = replayOf<Answer>(await readKeptAnswer(tx, who.university, who.person, idempotency), idempotency);
  if (replay !== null) return replay;
  const answer = await work();
  if (idempotency !== null) {
    await tx.query(
      'insert into idempotency_keys (university, person, key, request_hash, status, answer) values ($1, $2, $3, $4, $5, $6)',
      [who.university, who.person, idempotency.key, idempotency.requestHash, status, JSON.stringify(answer)],
    );
  }
  return answer;
}
