import type { Term } from './term';

/** A point in time from which a term runs. */
export type TermStart =
  | { readonly kind: 'received' }
  | { readonly kind: 'filed' }
  /** A FEEL expression that gives a date or a date and time. */
  | { readonly kind: 'expression'; readonly expression: string };

/** A reminder or a step of escalation, relative to the due moment. */
export interface RungDefinition {
  readonly id: string;
  /** Milliseconds after the due moment; negative is before it. */
  readonly offset: number;
  readonly act: 'remind' | 'escalate';
  readonly to: readonly Recipient[];
}

export interface DueDefinition {
  readonly within: Term;
  readonly from: TermStart;
  readonly rungs: readonly RungDefinition[];
}

/** Somebody whom a letter or a task can reach. */
export type Recipient =
  | { readonly kind: 'author' }
  /** Whoever the task of the step is addressed to. */
  | { readonly kind: 'holder' }
  | { readonly kind: 'everybody' }
  | { readonly kind: 'position'; readonly position: string; readonly of: string };
