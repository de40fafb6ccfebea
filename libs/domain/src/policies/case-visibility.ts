/**
 * Who may read a case, as data. The SQL beside it (`visibleCase` in the persistence library) asks the same of the database;
 * a test holds the two together.
 */
export const caseReaders = {
  /** Positions whose holders read every case of the university (R43, R44). */
  positions: ['registrar', 'registrar-employee', 'administrator', 'vice-rector', 'rector'],
} as const;

/** What ties a person to a case. */
export interface TieToCase {
  /** He filed it. */
  readonly author: boolean;
  /** A task of the case is or was his: by name, by his decision, by a position he holds now, or by whom he acts for now. */
  readonly hasOrHadTask: boolean;
  /** He was let read along, handed a task on, was asked something about it, or sits in the council on whose agenda it stands (R05). */
  readonly readsAlong: boolean;
  /** Codes of the positions he holds now. */
  readonly positions: readonly string[];
}

/** Whether a person with this tie may read the case: its form, its papers, its history. */
export function mayReadCase(tie: TieToCase): boolean {
  const wide: readonly string[] = caseReaders.positions;
  return tie.author || tie.hasOrHadTask || tie.readsAlong || tie.positions.some((position) => wide.includes(position));
}
