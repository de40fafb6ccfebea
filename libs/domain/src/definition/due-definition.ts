import type { Performer } from './performer';
import type { Term } from './term';

/** A point in time from which a term runs. */
export type TermStart =
  | { readonly kind: 'received' }
  | { readonly kind: 'filed' }
  /** A FEEL expression that gives a date or a date and time. */
  | { readonly kind: 'expression'; readonly expression: string };

/** A reminder or a step of the escalation ladder, relative to the due moment. */
export interface RungDefinition {
  readonly id: string;
  /** Milliseconds after the due moment; negative is before it. Of working days, as if they were days, for the order. */
  readonly offset: number;
  /** Set where the distance is counted in working days; negative is before. */
  readonly workingDays?: number;
  /** `reassign`: the task goes to another, who is named alone in `to`; `decide`: the rule of the pack decides. */
  readonly act: 'remind' | 'escalate' | 'reassign' | 'decide';
  readonly to: readonly Recipient[];
  /** Of `decide`: the outcome that comes by itself. */
  readonly outcome?: string;
}

/** Who may give more time for a step, and how much of it. */
export interface ExtensionRule {
  readonly by: Extract<Performer, { kind: 'position' }>;
  /** Days after the end that was promised first, all extensions together. */
  readonly longestDays: number;
}

export interface DueDefinition {
  readonly within: Term;
  readonly from: TermStart;
  readonly rungs: readonly RungDefinition[];
  /** Absent: nobody gives more time. */
  readonly extension?: ExtensionRule;
  /** Steps at which the term stands still: the case is with somebody whom it does not concern. */
  readonly pausedAt?: readonly string[];
}

/** Somebody whom a letter or a task can reach. */
export type Recipient =
  | { readonly kind: 'author' }
  /** Whoever the task of the step is addressed to. */
  | { readonly kind: 'holder' }
  | { readonly kind: 'everybody' }
  /** The head above whoever the task of the step is addressed to. */
  | { readonly kind: 'superior' }
  | { readonly kind: 'position'; readonly position: string; readonly of: string };
