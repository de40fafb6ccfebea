/** By what a load is told. */
export const loadGroups = ['person', 'unit', 'procedure'] as const;
export type LoadGroup = (typeof loadGroups)[number];

/** How somebody's work stands (R44): what he has to do now, and how a period went. */
export interface Load {
  /** The person, the unit or the procedure; null: positions that nobody holds, and terms that nobody was asked to keep. */
  readonly key: string | null;
  /** Of a person. */
  readonly name: string | null;
  /** Open tasks with a term now, and those of them that are overdue. */
  readonly open: number;
  readonly overdue: number;
  /** Decided in the period. */
  readonly decided: number;
  /** Milliseconds of working time from a task’s opening to its decision, without the time its term stood still; null without one. */
  readonly median: number | null;
  /** Nine of ten were decided sooner. */
  readonly slow: number | null;
  /** How long a working day is, in milliseconds. */
  readonly day: number;
  /** Terms that ended in the period without an answer, and whose lateness was theirs. */
  readonly breaches: number;
}

/** One part of a load, to be added up by key. */
export interface LoadPart {
  readonly key: string | null;
  readonly name: string | null;
  readonly open?: number;
  readonly overdue?: number;
  readonly breaches?: number;
  /** Milliseconds of working time that one decision took, and the length of a day. */
  readonly took?: number;
  readonly day?: number;
}
