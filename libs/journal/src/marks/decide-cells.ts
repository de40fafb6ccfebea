import type { CellChange, CellContent, JournalOfCells, LessonOfCell, Moment } from '../rules/cell-change';
import type { CellRefusal, CellRight } from '../rules/cell-right';
import { cellRight } from '../rules/cell-right';
import type { Writer } from '../rules/writer-rights';

/** A change with the right it is made by. */
export interface PermittedChange {
  readonly lesson: string;
  readonly student: string;
  readonly before: CellContent;
  readonly after: CellContent;
  /** The order behind the note «перезачет» (R25). */
  readonly order: string | null;
  readonly right: CellRight;
}

/** Why a cell is refused; `named-once`: the request has it already. */
export type CellReason = CellRefusal | 'named-once';

export interface RefusedCell {
  /** Where it stands in the request, from 0. */
  readonly place: number;
  readonly lesson: LessonOfCell | null;
  readonly student: string;
  readonly why: CellReason;
}

export type DecidedCells =
  { readonly permitted: readonly PermittedChange[] } | { readonly refused: readonly RefusedCell[] };

/** Finds a right for every cell, or says of each one that has none why: all or nothing. */
export function decideCells(
  changes: readonly CellChange[],
  journal: JournalOfCells,
  writer: Writer,
  moment: Moment,
): DecidedCells {
  const permitted: PermittedChange[] = [];
  const refused: RefusedCell[] = [];
  const seen = new Set<string>();
  for (const [place, change] of changes.entries()) {
    const { lesson, student, before, after, order } = change;
    const cell = `${lesson?.id ?? ''} ${student.id}`;
    const refuse = (why: CellReason): void => void refused.push({ place, lesson, student: student.id, why });
    const right = cellRight(change, journal, writer, moment);
    if (lesson !== null && seen.has(cell)) refuse('named-once');
    else if ('refused' in right) refuse(right.refused);
    else
      permitted.push({
        ...{ lesson: lesson?.id ?? '', student: student.id, before, after, right },
        order: orderOf(after, order),
      });
    seen.add(cell);
  }
  return refused.length > 0 ? { refused } : { permitted };
}

const orderOf = (after: CellContent, order: CellChange['order']): string | null =>
  after.note === null ? null : (order?.id ?? null);
