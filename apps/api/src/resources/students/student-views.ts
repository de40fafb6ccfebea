import type { Language } from '@kelisim/domain';
import type {
  Cabinet,
  ChangeOfStudent,
  DisciplineOfStudent,
  LessonOfStudent,
  StudentCard,
  StudentIdentity,
} from '@kelisim/journal';
import { changeView } from '../journals/history-views';
import { recreditView } from '../teaching/recredits-controller';
import type { CabinetView, StudentCardView } from './student-schemas';

type DisciplineView = CabinetView['disciplines'][number];
type CorrectionView = StudentCardView['corrections'][number];

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
    corrections: corrections.map((change) => studentChangeView(change, language)),
  };
}

/** A change of a student's mark, with its journal. */
export const studentChangeView = (change: ChangeOfStudent, language: Language): CorrectionView => ({
  ...changeView(change, language),
  journal: change.journal,
  discipline: { id: change.discipline.id, name: change.discipline.name[language] },
});

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
  const lessonView = ({ words, ...lesson }: LessonOfStudent): DisciplineView['current'][number] => ({
    ...lesson,
    word: words?.[language] ?? null,
    typeTitle: lesson.typeTitle[language],
  });
  return {
    ...rest,
    discipline: { ...discipline, name: discipline.name[language] },
    current: current.map(lessonView),
    final: final.map(lessonView),
  };
}
