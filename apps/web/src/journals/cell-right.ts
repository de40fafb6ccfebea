import type { Journal, JournalLessonsItem, JournalStudentsItem, OpenWindow, StandIn } from '../api/generated/model';
import { universityDay } from './university-day';
import { heldMark, isGrade } from './mark-value';

/** Why a cell may not be written. */
export type NoRight =
  | 'not-own'
  /** Somebody stands in, but not on that day or not for that student. */
  | 'not-assigned'
  /** Stood in on that day, but does no longer or not yet. */
  | 'assignment-over'
  | 'not-member'
  | 'not-yet'
  | 'locked'
  | 'sheet'
  | 'not-covered'
  | 'grade';

/** By what a cell may be written, or why it may not. The server decides anew; this tells it before one has typed. */
export type CellRight =
  | { readonly kind: 'open-period' }
  | { readonly kind: 'substitution' | 'repeat-course'; readonly standIn: StandIn }
  /** Without grades the window lets absences alone be set and removed. */
  | { readonly kind: 'window'; readonly window: OpenWindow }
  | { readonly kind: 'none'; readonly why: NoRight };

/** Where a lesson stands as a whole: what its column says. */
export type LessonState = 'open' | 'window' | 'not-yet' | 'locked';

const holds = ({ closesAt }: OpenWindow, now: number): boolean => now < Date.parse(closesAt);

const covers = ({ scope }: OpenWindow, lesson: JournalLessonsItem): boolean =>
  scope.dates.includes(lesson.date) && (scope.lessonTypes === null || scope.lessonTypes.includes(lesson.type));

const isNotYet = ({ startsAt }: JournalLessonsItem, now: number): boolean => now < Date.parse(startsAt);
/** A closed sheet ends the period of its lessons before their time. */
const isOpen = ({ sheet, locksAt }: JournalLessonsItem, now: number): boolean =>
  sheet === null && now < Date.parse(locksAt);
/** One of the whole group holds the lesson, one of some students their cells alone. */
const isHeld = (lesson: JournalLessonsItem, { sheets }: JournalStudentsItem): boolean =>
  lesson.sheet !== null || sheets[lesson.id] !== undefined;

/** The windows of the journal that hold at this moment. */
export const openWindows = (journal: Journal, now: number): readonly OpenWindow[] =>
  journal.windows.filter((window) => holds(window, now));

/** Whose window it is: the reader's own, or that of the teacher for whom he stands in. */
export const isMine = ({ own, mine, teacher }: Journal, { holder }: OpenWindow): boolean =>
  mine !== null && own === (holder === teacher.id);

export function lessonState(journal: Journal, lesson: JournalLessonsItem, now: number): LessonState {
  if (isNotYet(lesson, now)) return 'not-yet';
  if (isOpen(lesson, now)) return 'open';
  return openWindows(journal, now).some((window) => covers(window, lesson)) ? 'window' : 'locked';
}

const isBetween = (day: string, { from, to }: { readonly from: string; readonly to: string | null }): boolean =>
  from <= day && (to === null || day <= to);

/** The lesson's own open period comes first: a window is for what it does not cover. */
export function cellRight(
  journal: Journal,
  lesson: JournalLessonsItem,
  student: JournalStudentsItem,
  now: number,
): CellRight {
  if (journal.mine === null) return none('not-own');
  if (!student.memberships.some((days) => isBetween(lesson.date, days))) return none('not-member');
  const standIns = journal.standIns.filter(
    ({ students, ...days }) => isBetween(lesson.date, days) && (students === null || students.includes(student.id)),
  );
  if (!journal.own && standIns.length === 0) return none('not-assigned');
  if (isNotYet(lesson, now)) return none('not-yet');
  const running = journal.own ? undefined : standIns.find((days) => isBetween(universityDay(now), days));
  if (!isHeld(lesson, student) && isOpen(lesson, now)) {
    if (journal.own) return { kind: 'open-period' };
    if (running !== undefined) return { kind: running.kind, standIn: running };
  }
  return leased(journal, lesson, student, now) ?? none(closedBy(lesson, student, now));
}

const none = (why: NoRight): CellRight => ({ kind: 'none', why });

const closedBy = (lesson: JournalLessonsItem, student: JournalStudentsItem, now: number): NoRight =>
  isHeld(lesson, student) ? 'sheet' : isOpen(lesson, now) ? 'assignment-over' : 'locked';

/** What the reader's windows say of a cell; null where none of them is of its lesson. */
function leased(
  journal: Journal,
  lesson: JournalLessonsItem,
  student: JournalStudentsItem,
  now: number,
): CellRight | null {
  const ofLesson = openWindows(journal, now).filter((window) => isMine(journal, window) && covers(window, lesson));
  if (ofLesson.length === 0) return null;
  const covering = ofLesson.filter(({ scope }) => scope.students.includes(student.id));
  const hasGrade = isGrade(heldMark(student, lesson));
  const window = covering.find(({ scope }) => scope.grades) ?? (hasGrade ? undefined : covering[0]);
  if (window !== undefined) return { kind: 'window', window };
  return none(covering.length > 0 ? 'grade' : 'not-covered');
}

/** Whether a right lets a cell hold this: a window without grades takes no grade. */
export const allows = (right: CellRight, value: string | null): boolean =>
  right.kind !== 'none' && (right.kind !== 'window' || right.window.scope.grades || !isGrade(value));

/** The next moment at which a cell may gain or lose its right, or null. */
export function nextTurn(journal: Journal, now: number): number | null {
  const turns = [
    ...journal.lessons.flatMap(({ startsAt, locksAt }) => [Date.parse(startsAt), Date.parse(locksAt)]),
    ...journal.windows.map(({ closesAt }) => Date.parse(closesAt)),
  ].filter((turn) => turn > now);
  return turns.length === 0 ? null : Math.min(...turns);
}
