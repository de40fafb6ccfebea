import type { JournalChange, JournalSnapshot, SourcedIds } from '../connector/journal-system';
import type { RecordedChange, SnapshotCell } from '../rules/snapshot-difference';

/** A snapshot of another system in the words of ours. */
export function cellsOf(snapshot: JournalSnapshot): readonly SnapshotCell[] {
  return snapshot.cells.map(({ lessonType, ...cell }) => ({ ...cell, type: lessonType }));
}

/** A change that another system has told of; `by` is its own key, or null where it does not say. */
export type ToldChange = Omit<RecordedChange, 'by' | 'onBehalfOf'> & { readonly by: string | null };

/**
 * The changes that another system has told of, with our ids of the students; one that is none of the window's keeps
 * their key. Where it keeps no «before», the change before it, or the opening, says it.
 */
export function toldChanges(
  changes: readonly JournalChange[],
  opening: readonly SnapshotCell[],
  { students }: SourcedIds,
): readonly ToldChange[] {
  const ours = new Map(Object.entries(students).map(([id, key]) => [key, id]));
  const present = new Map(opening.map(({ lesson, student, value }) => [`${lesson} ${student}`, value]));
  return changes.map(({ lesson, date, lessonType: type, student: key, before, after, at, by }) => {
    const student = ours.get(key) ?? key;
    const cell = `${lesson} ${student}`;
    const former = before === undefined ? (present.get(cell) ?? null) : before;
    present.set(cell, after);
    return {
      ...{ lesson, date, type, student, at, by },
      before: { value: former, note: null },
      after: { value: after, note: null },
    };
  });
}
