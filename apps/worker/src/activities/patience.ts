import type { ErrorCode } from '@kelisim/domain';
import type { DocumentErrorCode } from '@kelisim/documents';
import type { ConnectorFaultCode } from '@kelisim/journal';

/**
 * How long an activity that failed so is tried again: `always` for what is away and comes back, `few` for what may be a
 * passing fault but may as well lie in the case itself, `never` for what stays the same at every try.
 */
export type Patience = 'always' | 'few' | 'never';

/** Tries of a fault with `few`; with the growing pauses of an effect they take some minutes. */
export const FEW_TRIES = 8;

/** What each refusal means to an activity. A code without its line does not compile. */
export const patienceWithRefusal: Readonly<Record<ErrorCode, Patience>> = {
  'not-logged-in': 'never',
  'login-failed': 'never',
  forbidden: 'never',
  'not-found': 'never',
  'procedure-unknown': 'never',
  'form-invalid': 'never',
  'outcome-unknown': 'never',
  'reason-required': 'never',
  'reason-not-allowed': 'never',
  'task-closed': 'never',
  'task-changed': 'never',
  'own-act': 'never',
  'acted-already': 'never',
  'task-claimed': 'never',
  'person-unsuitable': 'never',
  'not-acting': 'never',
  'case-ended': 'never',
  // A parent that is suspended hears of its child's end when it is resumed.
  'case-suspended': 'always',
  'not-possible-now': 'few',
  'deadline-not-due': 'few',
  'deadline-stale': 'never',
  'journal-locked': 'never',
  'mark-invalid': 'never',
  'sheet-other-department': 'never',
  'sheet-no-control': 'never',
  'sheet-incomplete': 'never',
  'sheet-closed': 'never',
  'sheet-not-closed': 'never',
  'sheet-window-open': 'never',
  'sheet-archived': 'never',
  'decided-at-sitting': 'never',
  'sitting-past': 'never',
  'sitting-state': 'never',
  'sitting-empty': 'never',
  'sitting-no-rules': 'never',
  'sitting-no-chair': 'never',
  'sitting-no-secretary': 'never',
  'sitting-no-quorum': 'never',
  'sitting-not-member': 'never',
  'sitting-absent': 'never',
  'sitting-recused': 'never',
  'sitting-voted': 'never',
  'sitting-not-voting': 'never',
  'sitting-item-closed': 'never',
  'sitting-tie': 'never',
  'sitting-no-tie': 'never',
  'sitting-no-refusal': 'never',
  'sitting-ballots-out': 'never',
  'sitting-items-open': 'never',
  'sitting-signed': 'never',
  'calendar-changed': 'never',
  'attachment-too-large': 'never',
  'attachment-type': 'never',
  'idempotency-key-reused': 'never',
  'idempotency-in-progress': 'few',
  'request-invalid': 'never',
  'request-too-large': 'never',
  'render-failed': 'few',
  'service-unavailable': 'always',
  'pack-invalid': 'never',
  'import-invalid': 'never',
  'too-many-attempts': 'always',
  'setup-done': 'never',
  'setup-code-wrong': 'never',
  internal: 'few',
};

/** What each fault of a journal that is kept elsewhere means. What cannot be read or believed may have passed next time. */
export const patienceWithConnector: Readonly<Record<ConnectorFaultCode, Patience>> = {
  unreachable: 'always',
  timeout: 'always',
  busy: 'always',
  refused: 'never',
  'answer-invalid': 'few',
  'signature-invalid': 'few',
};

/** What each fault of a paper means. */
export const patienceWithPaper: Readonly<Record<DocumentErrorCode, Patience>> = {
  'template-syntax': 'never',
  'template-unsafe': 'never',
  'template-field-unknown': 'never',
  'template-value-unfit': 'never',
  'renderer-unavailable': 'always',
  'render-timeout': 'few',
  'render-failed': 'few',
};
