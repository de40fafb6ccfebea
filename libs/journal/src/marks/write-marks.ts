import { DomainError } from '@kelisim/domain';
import type { Queryable } from '@kelisim/persistence';
import type { Moment } from '../rules/cell-change';
import { isRunning } from '../rules/writer-rights';
import type { Window } from '../windows/window';
import type { PermittedChange } from './decide-cells';
import { decideCells } from './decide-cells';
import { holdAssignments, holdJournal, holdWindows } from './hold-rights';
import type { MarkToWrite } from './mark-to-write';
import { readCells } from './read-cells';
import { refusalOfCells } from './refusal-of-cells';
import { storeChanges } from './store-changes';

export interface MarksToWrite {
  readonly person: string;
  readonly journal: string;
  readonly marks: readonly MarkToWrite[];
}

/**
 * Writes marks into a journal, all or none, and the evidence of every change (R26): who, on whose behalf, when, before,
 * after, by which right. Each cell needs a right at the database's clock, also one that would not change: see `cellRight`
 * for the open period (R24), windows (R06, R11), who substitutes (R16) and who leads a repeat course (R17).
 *
 * The rights are held until the transaction ends, and the database asks again at COMMIT: a write that began inside a
 * right and would commit after it is refused there (`lateMarkRefusal`, R07). Run it in a transaction. Whoever ends the
 * open period of lessons otherwise (a sheet that closes) takes the journals first, as this does.
 *
 * @returns how many cells changed.
 * @throws DomainError `not-found` (no such journal), `forbidden` (neither his load nor assigned to him, and no window of his
 * for its discipline and group, R47), `mark-invalid` and `journal-locked` (each refused cell with its reason).
 */
export async function writeMarks(tx: Queryable, writing: MarksToWrite): Promise<{ changed: number }> {
  const { person, marks } = writing;
  const journal = await holdJournal(tx, writing.journal);
  if (journal === undefined) throw new DomainError({ code: 'not-found' });
  const windows = await holdWindows(tx, person, journal);
  // Whose load it is needs no assignment.
  const own = journal.teacher === person;
  const assignments = own ? [] : await holdAssignments(tx, person, journal);
  if (!own && windows.length + assignments.length === 0) throw new DomainError({ code: 'forbidden' });
  const { moment, changes } = await readCells(tx, journal, marks);
  const decided = decideCells(changes, journal, { person, windows, assignments }, moment);
  if ('refused' in decided) throw new DomainError(refusalOfCells(decided.refused, marks, openAt(windows, moment)));
  const real = decided.permitted.filter(isChange);
  if (real.length > 0) await storeChanges(tx, { person, moment, changes: real });
  return { changed: real.length };
}

const openAt = (windows: readonly Window[], { now }: Moment): readonly Window[] =>
  windows.filter((window) => isRunning(window, now));

const isChange = ({ before, after }: PermittedChange): boolean =>
  before.value !== after.value || before.note !== after.note;
