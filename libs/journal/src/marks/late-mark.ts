import { DomainError } from '@kelisim/domain';

/** Raised by the database when a transaction would commit a mark after its right has ended (trigger `refuse_late_mark`). */
const lateMark = 'KJ001';

/**
 * The refusal in a database error that says «too late», or undefined for any other error. It comes out of COMMIT, so
 * the code that commits has to ask (R07).
 */
export function lateMarkRefusal(error: unknown): DomainError | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === lateMark
    ? new DomainError({ code: 'journal-locked', data: { why: 'ended-meanwhile' } }, { cause: error })
    : undefined;
}
