/** What is wrong with a pack, where, and the way out: shown to whoever publishes it. */
export interface PackFault {
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  readonly column?: number;
  readonly message: string;
  readonly hint: string;
}
