/**
 * What can go wrong with another system.
 * - `unreachable`: no connection, or it broke, or the system failed (500). Try again.
 * - `timeout`: connected or not, no whole answer in time. Try again: the act may have been done.
 * - `busy`: it asks to be left alone for a while (429, 503), or still works on the same request. Try again.
 * - `refused`: it understood and says no. A retry hears the same.
 * - `answer-invalid`: it answered what cannot be true or cannot be read. A person has to look.
 * - `signature-invalid`: the answer is not from who holds the key, or was changed on its way. A person has to look.
 */
export type ConnectorFaultCode =
  'unreachable' | 'timeout' | 'refused' | 'answer-invalid' | 'signature-invalid' | 'busy';

/** What is known of a fault: short codes and places in the answer, never values, keys or addresses. */
export interface FaultDetail {
  /** A code of theirs or of the network, or the place of the answer that is wrong. */
  readonly reason?: string;
  /** HTTP status of the answer. */
  readonly status?: number;
  /** Seconds that they asked to wait. */
  readonly retryAfter?: number;
}

const retryable: ReadonlySet<ConnectorFaultCode> = new Set(['unreachable', 'timeout', 'busy']);

/** A fault between us and another system (R28). Its message is safe to store and to show to an administrator. */
export class ConnectorFault extends Error {
  readonly retryable: boolean;
  readonly reason: string | undefined;
  readonly status: number | undefined;
  readonly retryAfter: number | undefined;

  constructor(
    readonly code: ConnectorFaultCode,
    detail: FaultDetail = {},
  ) {
    super([code, detail.reason, detail.status].filter((part) => part !== undefined).join(' '));
    this.name = 'ConnectorFault';
    this.retryable = retryable.has(code);
    this.reason = detail.reason;
    this.status = detail.status;
    this.retryAfter = detail.retryAfter;
  }
}
