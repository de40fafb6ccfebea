import type { FormValues } from '../definition/form-schema';
import type { ActingBasis } from '../substitution/substitution';
import type { Explanation } from '../working-time/explanation';

/** A position in a unit: to whom a task is addressed. Who holds it is asked of the appointments of the moment. */
export interface PositionAddress {
  readonly position: string;
  readonly unit: string;
}

/** Where a task stands: at a position, or with one person (the author, the holder of a window). */
export type Address =
  { readonly kind: 'position'; readonly at: PositionAddress } | { readonly kind: 'person'; readonly person: string };

/** Who filed the case, in which capacity, and the units above him at that time. */
export interface Author {
  readonly person: string;
  readonly position: string;
  readonly unit: string;
  readonly department: string | null;
  readonly faculty: string | null;
  readonly university: string;
}

/** A person who acts: in which position, and for whom if he stands in (R38). */
export interface Actor {
  readonly person: string;
  readonly position: string | null;
  readonly unit: string | null;
  readonly onBehalfOf: string | null;
  readonly basis: string | null;
  /** Present where he stands in: by which substitution. */
  readonly acting?: ActingBasis;
}

export interface OpenTask {
  readonly key: string;
  readonly step: string;
  readonly address: Address;
  /** Nobody decides on his own act (R48). */
  readonly excluded: string | null;
  readonly outcomes: readonly string[];
  /** Of an approval by several: whose place it is. */
  readonly seat?: string;
  /**
   * `incident`: an administrator is asked to mend what the pack could not foresee. `extend`: somebody is asked for more time for
   * another task. `advise`: whoever decides another task wants to hear from him first.
   */
  readonly purpose: 'decide' | 'use-window' | 'incident' | 'extend' | 'advise';
  /** Of `extend`: until when more time is asked for, for which deadline and by whom. */
  readonly extension?: { readonly deadline: string; readonly until: string; readonly asker: string };
  /** Of `advise`: the key of the task that is decided. */
  readonly advises?: string;
  /** Present where it was handed on to the person with whom it stands. */
  readonly forwarded?: Forwarded;
}

/** How a task came to whom it stands with. */
export interface Forwarded {
  /** Where the step had put it. */
  readonly home: Address;
  /** Who has handed it on, in order. */
  readonly by: readonly string[];
  readonly to: string;
}

/** One whom whoever decides alone has asked to say his word: it is shown to him, and he decides. */
export interface Advice {
  /** The key of his task. */
  readonly key: string;
  /** The key of the task that is decided. */
  readonly to: string;
  readonly person: string;
  readonly how: AddedHow;
  readonly outcome: string | null;
}

/** `before`: whoever has added him waits for him; `beside`: he is asked at the same time. */
export type AddedHow = 'before' | 'beside';

export interface RunningDeadline {
  readonly key: string;
  /** Raised whenever the due moment is computed anew, so that a late alarm of the old one is refused. */
  readonly generation: number;
  readonly purpose: 'task' | 'window';
  readonly due: string;
  readonly rungs: readonly PlannedRung[];
  /** How many rungs have been applied, in order. */
  readonly applied: number;
  readonly breached: boolean;
  readonly start: string;
  readonly explanation: Explanation;
  /** Of an approval by several: each has a clock of his own. */
  readonly seat?: string;
}

/** A moment at which something happens by itself. The first rung of a deadline's own moment is `due`. */
export interface PlannedRung {
  readonly id: string;
  readonly at: string;
}

export interface OpenWindow {
  readonly key: string;
  readonly holder: string;
  /**
   * Present where another system holds the journal (R28): it was asked to open, has confirmed, or was asked to close. Its
   * time begins with the confirmed opening, and the line goes on with the confirmed end.
   */
  readonly outside?: 'requested' | 'open' | 'closing';
}

/** One who is asked in an approval by several. */
export interface Seat {
  /** Unique in the step and the same at every visit: stage and place, and the unit or person where a place means several. */
  readonly id: string;
  readonly stage: number;
  readonly address: Address;
  readonly looks: readonly string[] | null;
  readonly answer: SeatAnswer | null;
  /** Asked anew after he took his answer back: how often. */
  readonly asked: number;
  /** The same person is asked there: his answer counts here too. */
  readonly same?: string;
  /** It was handed on to another: his answer counts here alone. */
  readonly forwarded?: true;
  /** Added while the stage went on, by whoever sits there: he must answer beside all that the pack asks for. */
  readonly added?: { readonly by: string; readonly how: AddedHow };
}

export interface SeatAnswer {
  readonly outcome: string;
  /** Null: by rule, since nobody answered in time. */
  readonly by: string | null;
  /** The step that he chose, where his outcome leads to one of several. */
  readonly next?: string;
  /** Of an earlier visit: what he saw has not changed since (R10). */
  readonly kept?: true;
}

/** An approval by several while it goes on. */
export interface Round {
  readonly stage: number;
  readonly seats: readonly Seat[];
}

/** A visa that stands over a rework, as long as nothing that it is about is changed (R10). */
export interface KeptVisa {
  readonly step: string;
  readonly seat: string;
  readonly outcome: string;
  readonly by: string | null;
  /** Fields of the case's form that were changed since. */
  readonly changed: readonly string[];
}

/** A list that a step has opened, of people or of rows. Each entry is a row with a chain of its own; the case knows their number. */
export interface OpenRoll {
  readonly key: string;
  readonly step: string;
  readonly total: number;
  /** Of rows: they are decided on; they may be contested; only those that were are waited for. */
  readonly phase?: 'deciding' | 'contest' | 'settling';
}

/** What a decision can be taken back to (design §3), until a later person's act. */
export interface Undo {
  readonly task: string;
  readonly person: string;
  readonly step: string;
  readonly deadline: RunningDeadline | null;
  /** Of an approval by several. */
  readonly seat?: string;
  readonly forwarded?: Forwarded;
}

/** The progress of one line: the case's main line, or one item. Each has a sequence and a chain of its own. */
export interface LineState {
  readonly sequence: number;
  readonly status: 'open' | 'suspended' | 'ended';
  readonly end: string | null;
  readonly step: string | null;
  /** Times each step was entered; the last entry is part of the keys of its tasks and deadlines. */
  readonly visits: Readonly<Record<string, number>>;
  readonly tasks: readonly OpenTask[];
  readonly deadlines: readonly RunningDeadline[];
  /** Deadlines that stand still while the line is suspended. */
  readonly paused: readonly RunningDeadline[];
  readonly window: OpenWindow | null;
  /** Key of the child case that is waited for. */
  readonly child: string | null;
  readonly suspendedAt: string | null;
  readonly undo: Undo | null;
  /** Stretches at steps at which a term of this procedure stands still; `to` is null while it is there. */
  readonly stood?: readonly { readonly step: string; readonly from: string; readonly to: string | null }[];
  /** The approval by several that goes on at the present step. */
  readonly round?: Round | null;
  readonly visas?: readonly KeptVisa[];
  /** The list of people or rows that the present step has opened. */
  readonly roll?: OpenRoll | null;
  /** Whom whoever decides alone at the present step has asked. */
  readonly advice?: readonly Advice[];
  /** Persons who acted on this line, for letters at the end (R10). */
  readonly acted: readonly string[];
}

/** What the items of an `each` step have come to. */
export interface ItemsState {
  readonly step: string;
  readonly total: number;
  readonly ended: Readonly<Record<string, number>>;
}

/** The case as the core sees it. `form` and `answers` are personal and are stored sealed, apart from the rest. */
export interface CaseState {
  readonly author: Author;
  readonly filedAt: string;
  readonly form: FormValues;
  /** Forms filled at steps, by step id. */
  readonly answers: Readonly<Record<string, FormValues>>;
  readonly line: LineState;
  readonly items: ItemsState | null;
}

/** One item of an `each` step. */
export interface ItemState {
  readonly key: string;
  /** The relation's value and the members, e.g. `{ faculty: id, students: [ids] }`. */
  readonly values: Readonly<Record<string, unknown>>;
  /** Forms filled at steps of this item, by step id; stored sealed. */
  readonly answers: Readonly<Record<string, FormValues>>;
  readonly line: LineState;
}

/** The state an input acts on: the case, and the item when the input concerns one. */
export interface Situation {
  readonly case: CaseState;
  readonly item: ItemState | null;
}
