import type { Language } from '@kelisim/domain';
import type { Cabinet, DisciplineOfStudent, LessonOfStudent, StudentCard, StudentIdentity } from '@kelisim/journal';
import { recreditView } from '../teaching/recredits-controller';
import type { CabinetView, StudentCardView } from './student-schemas';

type DisciplineView = CabinetView['disciplines'][number];

/** What a student sees of himself, in his language. */
export function cabinetView({ student, periods, period, disciplines }: Cabinet, language: Language): CabinetView {
  return {
    student: identityView(student, language),
    periods: periods.map(({ title, ...each }) => ({ ...each, title: title[language] })),
    period,
    disciplines: disciplines.map((each) => disciplineView(each, language)),
  };
}

/** What the registrar's office sees of a student. */
export function cardView({ orders, corrections, ...own }: StudentCard, language: Language): StudentCardView {
  return {
    ...cabinetView(own, language),
    orders: orders.map((order) => recreditView(order, language)),
    corrections: corrections.map(({ discipline, lesson, ...rest }) => ({
      ...rest,
      discipline: discipline[language],
      lesson: { date: lesson.date, typeTitle: lesson.typeTitle[language] },
    })),
  };
}

function identityView({ faculty, groups, ...student }: StudentIdentity, language: Language): CabinetView['student'] {
  return {
    ...student,
    faculty: { id: faculty.id, name: faculty.name[language] },
    groups: groups.map(({ programme, ...group }) => ({ ...group, programme: programme[language] })),
  };
}

function disciplineView(
  { discipline, current, final, ...rest }: DisciplineOfStudent,
  language: Language,
): DisciplineView {
  const lessonView = (lesson: LessonOfStudent): DisciplineView['current'][number] => ({
    ...lesson,
    typeTitle: lesson.typeTitle[language],
  });
  return {
    ...rest,
    discipline: { ...discipline, name: discipline.name[language] },
    current: current.map(lessonView),
    final: final.map(lessonView),
  };
}
