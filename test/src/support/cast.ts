import type { Journal, JournalStudent, Lesson, SampleLogin } from './api-answers';
import { ApiClient } from './api-client';
import { ownJournals } from './journals';

/** The people of the sample university by the position they hold, as `GET /api/demo` shows them. */
export interface Cast {
  /** Somebody in a position; where several hold it, in the unit of this name or id. */
  as(position: string, unit?: string): ApiClient;
  readonly everybody: readonly ApiClient[];
}

/** Logs everybody in, with answers in one language. */
export async function gatherCast(address: string, language: string): Promise<Cast> {
  const { logins } = (await (await fetch(`${address}/api/demo`)).json()) as { logins: readonly SampleLogin[] };
  const everybody = await Promise.all(logins.map(async (login) => await ApiClient.logIn(address, login, language)));
  return {
    everybody,
    as: (position, unit) => {
      const holders = everybody.filter(({ session }) =>
        session.appointments.some(
          (held) =>
            held.position === position && (unit === undefined || unit === held.unit.name || unit === held.unit.id),
        ),
      );
      // Whoever holds nothing else comes first: a head who teaches is not «a teacher».
      const [holder] = holders.sort((a, b) => a.session.appointments.length - b.session.appointments.length);
      if (holder === undefined) throw new Error(`nobody is ${position} of ${unit ?? 'any unit'}`);
      return holder;
    },
  };
}

/** A lesson that is past and locked, with students of it: what a note can be about. */
export interface NoteSubject {
  readonly journal: Journal;
  readonly lesson: Lesson;
  readonly students: readonly JournalStudent[];
}

/** Finds it among the author's own journals, with students of so many faculties. */
export async function findSubject(author: ApiClient, faculties: number): Promise<NoteSubject> {
  for (const journal of await ownJournals(author)) {
    const lesson = journal.lessons.filter(({ open, date, type }) => !open && isPast(date) && type !== 'lecture').at(-1);
    const ids = [...new Set(journal.students.map(({ faculty }) => faculty))];
    const marked = (faculty: string): JournalStudent | undefined =>
      journal.students.find(
        (student) => student.faculty === faculty && lesson && student.marks[lesson.id] !== undefined,
      );
    const students = ids.slice(0, faculties).flatMap((faculty) => marked(faculty) ?? []);
    if (lesson !== undefined && ids.length >= faculties && students.length === faculties) {
      return { journal, lesson, students };
    }
  }
  throw new Error(`${author.session.person.name} has no lesson with students of ${faculties} faculties`);
}

const isPast = (date: string): boolean => date < new Date().toISOString().slice(0, 10);

const causes: Readonly<Record<string, string>> = {
  ru: 'Отметка занятия внесена в соседнюю строку; ошибка замечена при сверке с бумажным списком группы.',
  kk: 'Сабақтың бағасы көрші жолға қойылған; қате топтың қағаз тізімімен салыстыру кезінде байқалды.',
  ky: 'Сабактын баасы кошуна сапка коюлган; ката топтун кагаз тизмеси менен салыштырууда байкалды.',
  en: 'The mark of the lesson was entered in the neighbouring row; found when compared with the paper list of the group.',
};

/** The explanatory note on it, filled in as its author would. */
export function noteOn({ journal, lesson, students }: NoteSubject, language = 'ru'): Readonly<Record<string, unknown>> {
  return {
    discipline: journal.discipline.id,
    group: journal.group.id,
    lessonTypes: [lesson.type],
    dates: [lesson.date],
    detectedOn: new Date().toISOString().slice(0, 10),
    cause: causes[language] ?? causes.ru,
    students: students.map(({ id }) => id),
  };
}
