import type { Language } from '@kelisim/domain';
import type { JournalPage, JournalReader, JournalSummary, OpenWindow } from '@kelisim/journal';
import type { SessionPerson } from '@kelisim/persistence';
import type { JournalListView, JournalView } from './journal-schemas';
import { lockBasisView } from './lock-basis-schema';
import { scaleView } from './scale-schema';

/** The caller as the journal asks for him. */
export const readerOf = ({ person, appointments }: SessionPerson): JournalReader => ({
  person,
  positions: appointments,
});

/** A journal of a list in the reader's language, with no more than its schema tells. */
export function summaryView(
  summary: JournalSummary,
  language: Language,
): Omit<JournalListView['items'][number], 'openUntil'> {
  const { id, discipline, department, group, subgroup, period, teacher, hours, own, mine, mayWrite, readOnly } =
    summary;
  return {
    ...{ id, group, subgroup, teacher, hours, own, mine, mayWrite, readOnly },
    discipline: { ...discipline, name: discipline.name[language] },
    department: { ...department, name: department.name[language] },
    period: { id: period.id, title: period.title[language] },
    standIns: summary.standIns.map(({ students, ...each }) => ({
      ...each,
      students: students === null ? null : [...students],
    })),
  };
}

/** A journal's page in the reader's language. */
export function pageView(page: JournalPage, language: Language): JournalView {
  return {
    ...summaryView(page, language),
    programme: page.programme[language],
    lessons: page.lessons.map((lesson) => ({
      ...lesson,
      typeTitle: lesson.typeTitle[language],
      lockBasis: lockBasisView(lesson.lockBasis),
    })),
    scales: Object.fromEntries(Object.entries(page.scales).map(([code, scale]) => [code, scaleView(scale, language)])),
    students: page.students.map((student) => ({
      ...student,
      marks: { ...student.marks },
      notes: { ...student.notes },
      sheets: { ...student.sheets },
      memberships: [...student.memberships],
    })),
    windows: page.windows.map(windowView),
    assignments: page.assignments.map(({ students, ...each }) => ({
      ...each,
      students: students === null ? null : [...students],
    })),
  };
}

function windowView({
  id,
  number,
  case: of,
  holder,
  scope,
  opensAt,
  closesAt,
}: OpenWindow): JournalView['windows'][number] {
  const { discipline, group, lessonTypes, dates, students, grades } = scope;
  return {
    id,
    number,
    case: of,
    holder,
    scope: {
      discipline,
      group,
      lessonTypes: lessonTypes === null ? null : [...lessonTypes],
      dates: [...dates],
      students: [...students],
      grades,
    },
    opensAt,
    closesAt,
  };
}
