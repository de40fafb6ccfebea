import type { Scale } from './scale';

/** What a cell holds. The note «перезачет» of a re-credited student goes with an absence alone (R25). */
export interface CellContent {
  readonly value: string | null;
  readonly note: 'recredited' | null;
}

/** The dean's order that re-credits a student in a discipline (R25). */
export interface RecreditOrder {
  readonly id: string;
  readonly student: string;
  readonly discipline: string;
}

/** What the cells of one request have in common. */
export interface JournalOfCells {
  readonly discipline: string;
  readonly group: string;
  /** Whose load it is (R47). */
  readonly teacher: string;
}

export interface LessonOfCell {
  readonly id: string;
  /** Local date. */
  readonly date: string;
  readonly type: string;
  readonly scale: Scale;
  /** RFC 3339: no mark before it, and no open period from `locksAt` on (R24). */
  readonly startsAt: string;
  readonly locksAt: string;
  /** The closed sheet of the whole group that holds the lesson, or null. */
  readonly closedSheet: string | null;
}

/** The student as the database knows him on the date of the lesson. */
export interface StudentOfCell {
  readonly id: string;
  readonly known: boolean;
  readonly inGroupThen: boolean;
  /** Null: the journal is of the whole group. */
  readonly inSubgroupThen: boolean | null;
  /** The closed sheet of some students that holds his cell of the lesson, and nobody else's; or null. */
  readonly closedSheet: string | null;
}

/** One change of one cell, with all that decides whether it may be made. One row of the query that fills it. */
export interface CellChange {
  /** Null: the journal has no such lesson. */
  readonly lesson: LessonOfCell | null;
  readonly student: StudentOfCell;
  readonly before: CellContent;
  readonly after: CellContent;
  /** The order named for the note; null when none is named or there is no such order. Without a note it says nothing. */
  readonly order: RecreditOrder | null;
}

/** The time of the database, and its date in the university's zone. */
export interface Moment {
  /** RFC 3339. */
  readonly now: string;
  readonly today: string;
}
