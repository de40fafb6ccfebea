/**
 * Every fault that the product can answer with, by its stable code. Each edge maps all of them (HTTP status, Temporal
 * retry rule, words in four languages), so that a new code does not compile until it is mapped.
 */
export const errorCodes = [
  'not-logged-in',
  'login-failed',
  'forbidden',
  'not-found',
  'procedure-unknown',
  'form-invalid',
  'outcome-unknown',
  'reason-required',
  'reason-not-allowed',
  'task-closed',
  'task-changed',
  'own-act',
  'acted-already',
  'task-claimed',
  'person-unsuitable',
  'not-acting',
  'case-ended',
  'case-suspended',
  'not-possible-now',
  'deadline-not-due',
  'deadline-stale',
  'journal-locked',
  'mark-invalid',
  'sheet-other-department',
  'sheet-no-control',
  'sheet-incomplete',
  'sheet-closed',
  'sheet-not-closed',
  'sheet-window-open',
  'sheet-archived',
  'decided-at-sitting',
  'sitting-past',
  'sitting-state',
  'sitting-empty',
  'sitting-no-rules',
  'sitting-no-chair',
  'sitting-no-secretary',
  'sitting-no-quorum',
  'sitting-not-member',
  'sitting-absent',
  'sitting-recused',
  'sitting-voted',
  'sitting-not-voting',
  'sitting-item-closed',
  'sitting-tie',
  'sitting-no-tie',
  'sitting-no-refusal',
  'sitting-ballots-out',
  'sitting-items-open',
  'sitting-signed',
  'calendar-changed',
  'attachment-too-large',
  'attachment-type',
  'idempotency-key-reused',
  'idempotency-in-progress',
  'request-invalid',
  'request-too-large',
  'render-failed',
  'service-unavailable',
  'pack-invalid',
  'import-invalid',
  'too-many-attempts',
  'setup-done',
  'setup-code-wrong',
  'internal',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** What is wrong with one field of a form. `path` is a JSON pointer; `rule` names the broken rule, with its limit in `data`. */
export interface FieldFault {
  readonly path: string;
  readonly rule: string;
  readonly data?: Readonly<Record<string, unknown>>;
}

/** An expected refusal: a value in the core, a problem document at the edge. Data hold ids and numbers, never secrets. */
export interface Refusal {
  readonly code: ErrorCode;
  readonly data?: Readonly<Record<string, unknown>>;
  readonly fields?: readonly FieldFault[];
}

/** The one error type of the product: a refusal that has reached an edge, or a fault nobody expected. */
export class DomainError extends Error {
  constructor(
    readonly refusal: Refusal,
    options?: ErrorOptions,
  ) {
    super(refusal.code, options);
    this.name = 'DomainError';
  }
}

/** Shorthand for a refusal. */
export function refuse(code: ErrorCode, data?: Readonly<Record<string, unknown>>): Refusal {
  return data === undefined ? { code } : { code, data };
}
