import type { Flushing } from '../flushing';
import type { StatementParts } from './statement-parts';

/** The answer kept for a repeated request. */
export function writeKeptAnswer(statement: StatementParts, { case: own, idempotency }: Flushing): void {
  if (idempotency === null) return;
  statement.add(
    'insert into idempotency_keys (university, person, key, request_hash, status, answer) values ($1, $2, $3, $4, $5, $6)',
    [
      own.university,
      idempotency.person,
      idempotency.key,
      idempotency.requestHash,
      idempotency.status,
      JSON.stringify(idempotency.answer),
    ],
  );
}
