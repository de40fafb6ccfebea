import type { LocalizedText } from './localized-text';
import type { ScheduleDefinition } from './schedule-definition';
import type { StepDefinition } from './step-definition';

export type { DueDefinition, ExtensionRule, Recipient, RungDefinition, TermStart } from './due-definition';

/** How days of a term are counted. The pack says it, the engine assumes nothing (requirements, «Days»). */
export interface DaysRule {
  readonly count: 'calendar' | 'working';
  /** `next`: the day of the start does not count; `same`: it is day one. */
  readonly first: 'next' | 'same';
  /** `hour`: a term in days ends at the hour of its start; without it, at the end of its last day. */
  readonly ends?: 'day' | 'hour';
  /** Whether days of a vacation count; without it, as the calendar says. */
  readonly vacations?: 'count' | 'skip';
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
  /** To whom the paper is addressed (R01); it orders nothing, the route is in the steps. */
  readonly addressee?: AddresseeDefinition;
  /** The step that a filed case enters. */
  readonly next: string;
  /** That the calendar starts it too, and how. */
  readonly schedule?: ScheduleDefinition;
}

/** A position in a unit (`of` is a FEEL expression), or in each unit that a relation gives, e.g. faculty of form.students. */
export type AddresseeDefinition =
  | { readonly position: string; readonly of: string }
  | { readonly position: string; readonly relation: string; readonly members: string };

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
