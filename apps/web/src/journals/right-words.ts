import type { TFunction } from 'i18next';
import type { Journal, JournalLessonsItem } from '../api/generated/model';
import { wordDate, wordNearMoment } from '../language/moments';
import type { CellRight } from './cell-right';
import type { MarkChange } from './unsaved-marks';

/** Whether and why a cell may be written, in words. */
export function wordRight(t: TFunction, right: CellRight, journal: Journal, lesson: JournalLessonsItem): string {
  if (right.kind === 'open-period') return t('journals:right.open-period', { moment: wordNearMoment(lesson.locksAt) });
  if (right.kind === 'window') {
    const { number, scope } = right.window;
    return t(scope.grades ? 'journals:right.window' : 'journals:right.window-absences', { number });
  }
  switch (right.why) {
    case 'not-own':
      return t('journals:right.not-own', { teacher: journal.teacher.name });
    case 'not-yet':
      return t('journals:right.not-yet');
    case 'locked':
      return t('journals:right.locked', { moment: wordNearMoment(lesson.locksAt) });
    case 'not-covered':
      return t('journals:right.not-covered');
    case 'grade':
      return t('journals:right.grade');
  }
}

/** What is wrong with a change, or null: first what the server has said, then what is seen without it. */
export function wordFault(t: TFunction, change: MarkChange, refused: string | null | undefined): string | null {
  if (refused !== undefined) return refused ?? t('journals:fault.refused-locked');
  return change.standing === 'ready' ? null : t(`journals:fault.${change.standing}`);
}

/** «16 November, practical class» */
export const wordLesson = ({ date, typeTitle }: JournalLessonsItem): string =>
  `${wordDate(date, 'short')}, ${typeTitle}`;
