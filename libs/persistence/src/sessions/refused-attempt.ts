import type { ErrorCode } from '@kelisim/domain';
import type { Queryable } from '../database/queryable';

/** An act that was refused: no event is left of it, so it is kept by itself. */
export interface RefusedAttempt {
  readonly university: string;
  readonly person: string;
  /** Method and route, e.g. `POST /api/tasks/:id/decision`. */
  readonly action: string;
  readonly caseId: string | null;
  readonly task: string | null;
  readonly code: ErrorCode;
  /** Ids, paths and rules; never what was written in a form. */
  readonly detail: Readonly<Record<string, unknown>> | null;
}

/** Keeps a refused act, in a statement of its own: the transaction that refused it was rolled back. */
export async function keepRefusedAttempt(q: Queryable, attempt: RefusedAttempt): Promise<void> {
  await q.query(
    `insert into refused_attempts (university, person, action, case_id, task, code, detail) values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      attempt.university,
      attempt.person,
      attempt.action,
      attempt.caseId,
      attempt.task,
      attempt.code,
      attempt.detail === null ? null : JSON.stringify(attempt.detail),
    ],
  );
}
