import type { Refusal } from '@kelisim/domain';
import { DomainError, refuse } from '@kelisim/domain';
import type { Queryable } from '../database/queryable';

/** The client's `Idempotency-Key` with the hash of what it asked for (method, path, body). */
export interface Idempotency {
  readonly key: string;
  readonly requestHash: Buffer;
  /** Learns that the answer is the one of an earlier request. */
  readonly onReplay?: () => void;
}

export interface KeptAnswer {
  readonly request_hash: Buffer;
  readonly answer: unknown;
}

/** The answer given to an earlier request with this key, if there was one. Another body under the same key is refused. */
// The kept answer was given by the same use case, so its type is the use case's.
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters
export function replayOf<Answer>(kept: KeptAnswer | null, idempotency: Idempotency | null): Answer | null {
  if (kept === null || idempotency === null) return null;
  const refusal: Refusal | null = kept.request_hash.equals(idempotency.requestHash)
    ? null
    : refuse('idempotency-key-reused', { key: idempotency.key });
  if (refusal !== null) throw new DomainError(refusal);
  idempotency.onReplay?.();
  return kept.answer as Answer;
}

export async function readKeptAnswer(
  q: Queryable,
  university: string,
  person: string,
  idempotency: Idempotency | null,
): Promise<KeptAnswer | null> {
  if (idempotency === null) return null;
  const { rows } = await q.query<KeptAnswer>(
    'select request_hash, answer from idempotency_keys where university = $1 and person = $2 and key = $3',
    [university, person, idempotency.key],
  );
  return rows[0] ?? null;
}
