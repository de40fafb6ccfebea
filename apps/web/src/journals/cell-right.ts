import type { Journal, JournalLessonsItem, JournalStudentsItem, OpenWindow } from '../api/generated/model';
import { isGrade } from './mark-value';

/** By what a cell may be written, or why it may not. The server decides anew; this tells it before one has typed. */
export type CellRight =
  | { readonly kind: 'open-period' }
  /** Without grades the window lets absences alone be set and removed. */
  | { readonly kind: 'window'; readonly window: OpenWindow }
  | { readonly kind: 'none'; readonly why: 'not-own' | 'not-yet' | 'locked' | 'not-covered' | 'grade' };

/** Where a lesson stands as a whole: what its column says. */
export type LessonState = 'open' | 'window' | 'not-yet' | 'locked';

const holds = ({ closesAt }: OpenWindow, now: number): boolean => now < Date.parse(closesAt);

const covers = ({ scope }: OpenWindow, lesson: JournalLessonsItem): boolean =>
  scope.dates.includes(lesson.date) && (scope.lessonTypes === null || scope.lessonTypes.includes(lesson.type));

/** A lesson that is not open although its period still runs has not taken place yet. */
const isOpen = ({ open, locksAt }: JournalLessonsItem, now: number): boolean => open && now < Date.parse(locksAt);
const isNotYet = ({ open, locksAt }: JournalLessonsItem, now: number): boolean => !open && now < Date.parse(locksAt);

/** The windows of the journal that hold at this moment. */
export const openWindows = (journal: Journal, now: number): readonly OpenWindow[] =>
  journal.windows.filter((window) => holds(window, now));

export function lessonState(journal: Journal, lesson: JournalLessonsItem, now: number): LessonState {
  if (isOpen(lesson, now)) return 'open';
  if (isNotYet(lesson, now)) return 'not-yet';
  return openWindows(journal, now).some((window) => covers(window, lesson)) ? 'window' : 'locked';
}

/** The lesson's own open period comes first: a window is for what it does not cover. */
export function cellRight(
  journal: Journal,
  lesson: JournalLessonsItem,
  student: JournalStudentsItem,
  now: number,
): CellRight {
  const none = (why: Extract<CellRight, { kind: 'none' }>['why']): CellRight => ({ kind: 'none', why });
  if (!journal.own) return none('not-own');
  const state = lessonState(journal, lesson, now);
  if (state === 'open') return { kind: 'open-period' };
  if (state !== 'window') return none(state);
  const covering = openWindows(journal, now).filter(
    (window) => covers(window, lesson) && window.scope.students.includes(student.id),
  );
  const hasGrade = isGrade(student.marks[lesson.id] ?? null);
  const window = covering.find(({ scope }) => scope.grades) ?? (hasGrade ? undefined : covering[0]);
  if (window !== undefined) return { kind: 'window', window };
  return none(covering.length > 0 ? 'grade' : 'not-covered');
}

/** Whether a right lets a cell hold this: a window without grades takes no grade. */
export const allows = (right: CellRight, value: string | null): boolean =>
  right.kind === 'open-period' || (right.kind === 'window' && (right.window.scope.grades || !isGrade(value)));

/** The next moment at which a cell may lose its right, or null. */
export function nextLock(journal: Journal, now: number): number | null {
  const ends = [
    ...journal.lessons.filter(({ open }) => open).map(({ locksAt }) => Date.parse(locksAt)),
    ...journal.windows.map(({ closesAt }) => Date.parse(closesAt)),
  ].filter((end) => end > now);
  return ends.length === 0 ? null : Math.min(...ends);
}
