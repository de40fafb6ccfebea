import type { LocalizedText } from './localized-text';
import type { StepDefinition } from './step-definition';
import type { Term } from './term';

/** How days of a term are counted. The pack says it, the engine assumes nothing (requirements, «Days»). */
export interface DaysRule {
  readonly count: 'calendar' | 'working';
  /** `next`: the day of the start does not count; `same`: it is day one. */
  readonly first: 'next' | 'same';
}

/** Who learns of an end: nobody, the author, or the author and everybody who acted (R10). */
export type Informed = 'nobody' | 'author' | 'everybody';

/** One way in which a case can end. */
export interface EndDefinition {
  readonly id: string;
  readonly title: LocalizedText;
  readonly inform: Informed;
}

/** What the outcomes of the items make of the case; the first rule that holds decides. */
export interface JoinRule {
  readonly end: string;
  readonly when: { readonly quantifier: 'any' | 'all'; readonly end: string } | 'otherwise';
}

export interface StartDefinition {
  /** Code of the position that may start the procedure, or `anyone` with an account. */
  readonly by: string;
  readonly form: string;
  /** The paper made of the form when it is filed. */
  readonly document: string | null;
  /** The step that a filed case enters. */
  readonly next: string;
}

/**
 * A procedure as the engine runs it: read from the pack's YAML, linted and immutable.
 * References between parts are by id; the linter has proved that each leads somewhere.
 */
export interface Definition {
  readonly procedure: string;
  readonly title: LocalizedText;
  readonly implements: readonly string[];
  /** Pattern of the registration number, e.g. `ОБ-{year}-{seq:5}` (R39). */
  readonly number: string;
  readonly days: DaysRule;
  readonly start: StartDefinition;
  readonly steps: readonly StepDefinition[];
  readonly join: readonly JoinRule[];
  readonly ends: readonly EndDefinition[];
}

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
