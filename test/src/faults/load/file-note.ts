import type { Journal, JournalSummary, List, Procedure } from '../../support/api-answers';
import type { Random } from '../random';
import type { Person } from './person';

/** A note as its walker knows it. */
export interface Note {
  readonly id: string;
  readonly author: Person;
  /** Where the marks stand that it is about. */
  readonly journal: Journal;
}

/** Files a note by the example of its form; where students of two faculties sit in the group, often about both. */
export async function fileNote(random: Random, author: Person): Promise<Note | null> {
  const procedure = await author.read<Procedure>('/api/procedures/journal-correction');
  const example = procedure?.start.form.examples[0];
  const journals = await author.read<List<JournalSummary>>('/api/journals?limit=100');
  if (example === undefined || journals === null) return null;
  const own = journals.items.find(
    ({ own: mine, discipline, group }) => mine && discipline.id === example.discipline && group.id === example.group,
  );
  const journal = own === undefined ? null : await author.read<Journal>(`/api/journals/${own.id}`);
  if (journal === null) return null;
  const form = random.chance(0.5) ? { ...example, students: oneOfEachFaculty(random, journal) } : example;
  const body = { procedure: 'journal-correction', form };
  const { answer } = await author.act({ kind: 'file', method: 'POST', path: '/api/cases', body });
  return answer === undefined ? null : { id: String(answer.id), author, journal };
}

function oneOfEachFaculty(random: Random, { students }: Journal): readonly string[] {
  const faculties = [...new Set(students.map(({ faculty }) => faculty))];
  return faculties.map((faculty) => random.pick(students.filter((student) => student.faculty === faculty)).id);
}
