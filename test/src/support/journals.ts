import type { Journal, JournalStudent, JournalSummary, Lesson, List, Window } from './api-answers';
import type { ApiClient } from './api-client';

/** A place for a mark. */
export interface Cell {
  readonly lesson: Lesson;
  readonly student: JournalStudent;
}

/** The journals a person leads himself. */
export async function ownJournals(person: ApiClient): Promise<Journal[]> {
  const { items } = await person.get<List<JournalSummary>>('/api/journals?limit=100');
  const own = items.filter((journal) => journal.own);
  return await Promise.all(own.map(async ({ id }) => await person.get<Journal>(`/api/journals/${id}`)));
}

/** All cells that an open window gives to its holder. */
export function cellsIn(journal: Journal, { scope }: Window): Cell[] {
  const lessons = journal.lessons.filter(
    ({ date, type }) => scope.dates.includes(date) && (scope.lessonTypes?.includes(type) ?? true),
  );
  const students = journal.students.filter(({ id }) => scope.students.includes(id));
  return lessons.flatMap((lesson) => students.map((student) => ({ lesson, student })));
}

export async function writeMark(
  person: ApiClient,
  journal: Journal,
  { lesson, student }: Cell,
  value: string,
): Promise<void> {
  await person.put(`/api/journals/${journal.id}/marks`, { marks: [{ lesson: lesson.id, student: student.id, value }] });
}
