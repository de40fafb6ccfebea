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

/** What is known of a fault: short codes and places in the answer, never values, keys or addresses; and what was said. */
export interface FaultDetail {
  /** A code of theirs or of the network, or the place of the answer that is wrong. */
  readonly reason?: string;
  /** HTTP status of the answer. */
  readonly status?: number;
  /** Seconds that they asked to wait. */
  readonly retryAfter?: number;
  /** Why they refuse, in their own words: see {@link ConnectorFault.words}. */
  readonly words?: string | null;
}

const longestWords = 500;

const retryable: ReadonlySet<ConnectorFaultCode> = new Set(['unreachable', 'timeout', 'busy']);

/** A fault between us and another system (R28). Its message is safe to store and to show to an administrator. */
export class ConnectorFault extends Error {
  readonly retryable: boolean;
  readonly reason: string | undefined;
  readonly status: number | undefined;
  readonly retryAfter: number | undefined;
  /** Hidden from whoever prints this out or writes it down: it may name people. */
  readonly #words: string | undefined;

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
    this.#words = detail.words ?? undefined;
  }

  /** What they said, on one line and not too long; it may name people and goes nowhere but into what is sealed with the case. */
  get words(): string | undefined {
    const words = this.#words
      ?.replace(/[\p{C}\s]+/gu, ' ')
      .trim()
      .slice(0, longestWords);
    return words === '' ? undefined : words;
  }
}
