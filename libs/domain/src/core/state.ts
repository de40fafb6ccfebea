import type { FormValues } from '../definition/form-schema';
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
}

export interface OpenTask {
  readonly key: string;
  readonly step: string;
  readonly address: Address;
  /** Nobody decides on his own act (R48). */
  readonly excluded: string | null;
  readonly outcomes: readonly string[];
  /**
   * `incident`: an administrator is asked to mend what the pack could not foresee. `extend`: somebody is asked for more time for
   * another task.
   */
  readonly purpose: 'decide' | 'use-window' | 'incident' | 'extend';
  /** Of `extend`: until when more time is asked for, for which deadline and by whom. */
  readonly extension?: { readonly deadline: string; readonly until: string; readonly asker: string };
}

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

/** What a decision can be taken back to (design §3), until a later person's act. */
export interface Undo {
  readonly task: string;
  readonly person: string;
  readonly step: string;
  readonly deadline: RunningDeadline | null;
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
