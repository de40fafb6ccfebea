import type { DueDefinition, Recipient } from './due-definition';
import type { LocalizedText } from './localized-text';
import type { Performer } from './performer';
import type { AcquaintDefinition } from './roll-definition';
import type { RoundDefinition } from './round-definition';

export type { Performer } from './performer';

export const stepKinds = [
  'approval',
  'collegial',
  'form',
  'window',
  'document',
  'notify',
  'case',
  'acquaint',
  'rows',
] as const;
export type StepKind = (typeof stepKinds)[number];

/** Where an outcome leads: the first branch whose condition holds; the last branch has none. */
export interface Branch {
  /** FEEL expression over form, author, item and case; null is «otherwise». */
  readonly when: string | null;
  readonly to: { readonly next: string } | { readonly end: string };
}

export type ReasonRule = 'required' | 'optional' | 'none';

export interface OutcomeDefinition {
  readonly id: string;
  readonly title: LocalizedText;
  readonly reason: ReasonRule;
  /** A refusal: the deciding person says no. Letters and papers word it so (R10). */
  readonly consent: 'agrees' | 'returns' | 'refuses' | 'neutral';
  /** The form that goes with the outcome, by its id, or null. */
  readonly form: string | null;
  /** The decision is recorded and the same question stays open, its clock running on (R05 «postpone»). */
  readonly stay: boolean;
  /** Papers made when this outcome is recorded, by template id. */
  readonly produces: readonly string[];
  /** Empty when `stay` is true. */
  readonly branches: readonly Branch[];
  /** Whoever decides chooses to which of the steps in `branches` it leads (return for rework to an earlier step). */
  readonly choose?: true;
}

interface StepBase {
  readonly id: string;
  readonly title: LocalizedText;
  /** The clause of the regulation, or «set by the university». */
  readonly clause: string | null;
  /** The step opens one item for each value, e.g. one for each faculty of the students. */
  readonly each: EachDefinition | null;
  /** True for steps that run inside items. Worked out by the reader. */
  readonly inItem: boolean;
}

/** `each: faculty of form.students`: the members of the list, grouped by a relation. */
export interface EachDefinition {
  readonly relation: string;
  /** FEEL expression that gives a list of references. */
  readonly of: string;
  /** The last name in `of`: under it an item carries its own members (`item.students`). */
  readonly members: string;
}

interface PersonStep extends StepBase {
  readonly due: DueDefinition | null;
  readonly outcomes: readonly OutcomeDefinition[];
  /** Whoever is asked does not hand the question on to another. */
  readonly forward?: 'forbidden';
}

/** One person agrees, returns or refuses (R03), or several do, each for himself (R35). */
export type ApprovalStep = OneApproval | RoundStep;

export interface OneApproval extends PersonStep {
  readonly kind: 'approval';
  readonly by: Performer;
  readonly round?: undefined;
}

export interface RoundStep extends PersonStep {
  readonly kind: 'approval';
  readonly by?: undefined;
  readonly round: RoundDefinition;
}

/** A council decided; its secretary registers minutes number, date and members present (R05). */
export interface CollegialStep extends PersonStep {
  readonly kind: 'collegial';
  readonly body: { readonly council: string; readonly of: string };
}

/** Somebody fills a form, e.g. the author mends his note. Its values replace or extend the case's form. */
export interface FormStep extends PersonStep {
  readonly kind: 'form';
  readonly by: Performer;
  readonly form: string;
  /** `case`: the filled form replaces the case's form; otherwise it is kept under the step's id. */
  readonly fills: 'case' | 'step';
}

/** What a window opens; every field is a FEEL expression (R06). */
export interface WindowScope {
  readonly discipline: string;
  readonly group: string;
  readonly lessonTypes: string | null;
  readonly dates: string;
  readonly students: string;
  readonly grades: boolean;
}

/**
 * A leased right in the journal (R06–R08). First `by` authorises it, then `holder` uses it until he closes it or
 * its time ends. Outcomes of the authorisation come from `outcomes`; `open` opens the window;
 * `closed` and `unused` are reached when it ends with or without a change.
 */
export interface WindowStep extends PersonStep {
  readonly kind: 'window';
  readonly by: Performer;
  readonly scope: WindowScope;
  readonly lasts: DueDefinition;
  readonly holder: Performer;
}

/** Outcome ids of a window step that the engine knows. */
export const windowOutcomes = { open: 'open', close: 'close', closed: 'closed', unused: 'unused' } as const;

/** Makes a paper and goes on. */
export interface DocumentStep extends StepBase {
  readonly kind: 'document';
  readonly document: string;
  readonly branches: readonly Branch[];
}

/** Sends letters and goes on. */
export interface NotifyStep extends StepBase {
  readonly kind: 'notify';
  readonly to: readonly Recipient[];
  readonly message: LocalizedText;
  readonly branches: readonly Branch[];
}

/** Starts another procedure; with `wait` its end decides where the route goes. */
export interface CaseStep extends StepBase {
  readonly kind: 'case';
  readonly procedure: string;
  /** Form fields of the child, each a FEEL expression. */
  readonly form: Readonly<Record<string, string>>;
  readonly wait: boolean;
  /** By the child's end; `otherwise` (null) for ends that are not named. */
  readonly outcomes: readonly { readonly end: string | null; readonly branches: readonly Branch[] }[];
}

/** A paper is brought to the knowledge of many, each of whom confirms for himself (R37). */
export interface AcquaintStep extends PersonStep {
  readonly kind: 'acquaint';
  readonly acquaint: AcquaintDefinition;
}

/** A sheet of which each row has an outcome of its own (R29). */
export interface RowsDefinition {
  /** FEEL path of the list, e.g. `form.students`. */
  readonly of: string;
  /** The field of a row that names its student; null where a row is the student. */
  readonly student: string | null;
  readonly contest: ContestDefinition | null;
  /** The paper about one row, by template; null where there is none. */
  readonly extract: string | null;
}

/** That a decided row can be contested, by whom, for how long, and who decides then. */
export interface ContestDefinition {
  readonly student: boolean;
  readonly by: Extract<Performer, { kind: 'position' }> | null;
  readonly lasts: DueDefinition;
  /** Who decides on contested rows. */
  readonly settled: Performer;
  readonly outcomes: readonly OutcomeDefinition[];
}

/** One sheet with many rows, each with an outcome and a chain of its own (R29). */
export interface RowsStep extends PersonStep {
  readonly kind: 'rows';
  readonly by: Performer;
  readonly rows: RowsDefinition;
}

export type StepDefinition =
  ApprovalStep | CollegialStep | FormStep | WindowStep | DocumentStep | NotifyStep | CaseStep | AcquaintStep | RowsStep;

/** The steps at which a person is asked. */
export type AskingStep = ApprovalStep | CollegialStep | FormStep | WindowStep | AcquaintStep | RowsStep;
