import type { WindowScopeValues } from '@kelisim/domain';
import type { CellContent } from './cell-change';
import { allowsGrades, names } from './window-scope';

/** A cell by its place in the journal. The date is the local one of the lesson. */
export interface CellPlace {
  readonly lesson: string;
  readonly date: string;
  readonly type: string;
  readonly student: string;
}

/** A cell as a snapshot holds it. Empty cells may be left out. */
export interface SnapshotCell extends CellPlace, CellContent {}

/** A change recorded under a window (R26). */
export interface RecordedChange extends CellPlace {
  readonly before: CellContent;
  readonly after: CellContent;
  readonly by: string;
  readonly onBehalfOf: string | null;
  /** RFC 3339. */
  readonly at: string;
}

/** A cell that was changed under the window: as it was, as it became, and every step with who and when. */
export interface ChangedCell extends CellPlace {
  readonly before: CellContent;
  readonly after: CellContent;
  readonly steps: readonly Pick<RecordedChange, 'before' | 'after' | 'by' | 'onBehalfOf' | 'at'>[];
}

/** What a window has done, for the result sheet (R08). Cells are in order of date, lesson and student. */
export interface SnapshotDifference {
  readonly changed: readonly ChangedCell[];
  /** Cells of the request that hold the same in both snapshots and were not touched. */
  readonly unchanged: number;
  /** Changes under the window that its scope does not cover. The rules of a cell make them impossible here. */
  readonly outside: readonly RecordedChange[];
  /**
   * Cells whose way from the first snapshot to the second is not the one that was recorded under the window: changed by
   * another right meanwhile, or, in a journal of another system, by nobody that it has told of.
   */
  readonly unexplained: readonly (CellPlace & { readonly opening: CellContent; readonly closing: CellContent })[];
  /** The window has lapsed unused, and the journal of the request is as it was. */
  readonly nothingChanged: boolean;
}

const empty: CellContent = { value: null, note: null };

/**
 * Compares the journal at the opening and at the closing of a window with what was recorded in between.
 *
 * @param changes all changes recorded under the window, in the order in which they were made.
 */
export function snapshotDifference(
  snapshots: { readonly opening: readonly SnapshotCell[]; readonly closing: readonly SnapshotCell[] },
  changes: readonly RecordedChange[],
  scope: WindowScopeValues,
): SnapshotDifference {
  const opening = contents(snapshots.opening);
  const closing = contents(snapshots.closing);
  const steps = stepsOf(changes);
  const cells = placesOf([...snapshots.opening, ...snapshots.closing, ...changes]).map((place) => ({
    place,
    opening: opening.get(keyOf(place)) ?? empty,
    closing: closing.get(keyOf(place)) ?? empty,
    steps: steps.get(keyOf(place)) ?? [],
  }));
  const changed = cells.flatMap(({ place, steps: made }) => changedCell(place, made));
  const outside = changes.filter((change) => !covers(scope, change));
  const unexplained = cells
    .filter((cell) => !isExplained(cell))
    .map(({ place, ...cell }) => ({ ...place, opening: cell.opening, closing: cell.closing }));
  const untouched = cells.filter((cell) => cell.steps.length === 0 && isExplained(cell) && names(scope, cell.place));
  const nothingChanged = changed.length === 0 && unexplained.length === 0;
  return { changed, unchanged: untouched.length, outside, unexplained, nothingChanged };
}

function covers(scope: WindowScopeValues, change: RecordedChange): boolean {
  const values = { before: change.before.value, after: change.after.value };
  return names(scope, change) && allowsGrades(scope, values);
}

function changedCell(place: CellPlace, steps: readonly RecordedChange[]): ChangedCell[] {
  const [first, last] = [steps[0], steps.at(-1)];
  if (first === undefined || last === undefined) return [];
  const made = steps.map(({ before, after, by, onBehalfOf, at }) => ({ before, after, by, onBehalfOf, at }));
  return [{ ...place, before: first.before, after: last.after, steps: made }];
}

/** Each step begins where the one before it ended, the first at the opening, and the last one ends at the closing. */
function isExplained(cell: {
  readonly opening: CellContent;
  readonly closing: CellContent;
  readonly steps: readonly RecordedChange[];
}): boolean {
  const before = [...cell.steps.map((step) => step.before), cell.closing];
  const after = [cell.opening, ...cell.steps.map((step) => step.after)];
  return before.every(({ value, note }, at) => value === after[at]?.value && note === after[at].note);
}

function contents(cells: readonly SnapshotCell[]): Map<string, CellContent> {
  return new Map(cells.map(({ value, note, ...place }) => [keyOf(place), { value, note }]));
}

function stepsOf(changes: readonly RecordedChange[]): Map<string, RecordedChange[]> {
  const steps = new Map<string, RecordedChange[]>();
  for (const change of changes) steps.set(keyOf(change), [...(steps.get(keyOf(change)) ?? []), change]);
  return steps;
}

/** Every place once, in the order in which a sheet shows them. */
function placesOf(cells: readonly CellPlace[]): CellPlace[] {
  const places = new Map(
    cells.map(({ lesson, date, type, student }) => [`${date} ${lesson} ${student}`, { lesson, date, type, student }]),
  );
  return [...places.entries()].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, place]) => place);
}

function keyOf({ lesson, student }: CellPlace): string {
  return `${lesson} ${student}`;
}
