import { setTimeout as pause } from 'node:timers/promises';
import type { Journal, Window } from '../../support/api-answers';
import type { Random } from '../random';
import type { Note } from './file-note';

/** Writes again some time after the end: the machine's clock is the database's, and a write takes a moment. */
const AFTER_END_MS = 300;

/** What the teacher does with his window. */
export type WindowUse = 'close' | 'let-it-lapse';

/**
 * Changes marks under a window, mostly; then it is closed, or left to run out. One that is left is written into once more
 * after its end, which must be refused (R07).
 */
export async function useWindow(random: Random, note: Note): Promise<WindowUse> {
  const journal = await note.author.read<Journal>(`/api/journals/${note.journal.id}`);
  const window = journal === null || journal.windows.length === 0 ? null : random.pick(journal.windows);
  if (journal === null || window === null) return 'close';
  const writes = random.chance(0.75) ? random.between(1, 4) : 0;
  for (let written = 0; written < writes; written += 1) await writeMark(random, note, { journal, window });
  if (random.chance(0.6)) return 'close';
  await pause(Math.max(0, Date.parse(window.closesAt) - Date.now()) + AFTER_END_MS);
  await writeMark(random, note, { journal, window });
  return 'let-it-lapse';
}

async function writeMark(
  random: Random,
  { author }: Note,
  { journal, window: { scope } }: { journal: Journal; window: Window },
): Promise<void> {
  const lessons = journal.lessons.filter(
    ({ date, type, open }) => !open && scope.dates.includes(date) && (scope.lessonTypes?.includes(type) ?? true),
  );
  if (lessons.length === 0) return;
  const marks = [
    { lesson: random.pick(lessons).id, student: random.pick(scope.students), value: String(random.between(0, 101)) },
  ];
  const path = `/api/journals/${journal.id}/marks`;
  // The window may end, by its clock or by another walk of the same teacher, while this is under way.
  await author.act({ kind: 'mark', method: 'PUT', path, body: { marks }, lawful: ['journal-locked'] });
}
