import type { TFunction } from 'i18next';
import type { Journal, JournalLessonsItem, ScaleContent } from '../api/generated/model';
import { wordDate, wordNearMoment } from '../language/moments';
import type { CellRight } from './cell-right';
import { absent, scaleOf } from './mark-value';
import { shownMark } from './mark-words';
import type { MarkChange } from './unsaved-marks';

/** Whether and why a cell may be written, in words. */
export function wordRight(t: TFunction, right: CellRight, journal: Journal, lesson: JournalLessonsItem): string {
  if (right.kind === 'window') {
    const { number, scope } = right.window;
    return t(scope.grades ? 'journals:right.window' : 'journals:right.window-absences', { number });
  }
  if (right.kind !== 'none') return t(`journals:right.${right.kind}`, { moment: wordNearMoment(lesson.locksAt) });
  const about = { teacher: journal.teacher.name, moment: wordNearMoment(lesson.locksAt) };
  return t(`journals:right.${right.why}`, about);
}

/** What is wrong with a change, or null: first what the server has said, then what is seen without it. */
export function wordFault(
  t: TFunction,
  change: MarkChange,
  refused: string | null | undefined,
  journal: Journal,
): string | null {
  const scale = scaleOf(journal, change.lesson);
  if (refused === null) return t('journals:fault.refused-locked');
  if (refused !== undefined) return t('journals:fault.refused', { reason: refused });
  if (change.standing === 'ready') return null;
  if (change.standing === 'ambiguous') return t('journals:fault.ambiguous', { marks: wordMarks(change.meant, scale) });
  if (change.standing !== 'invalid') return t(`journals:fault.${change.standing}`);
  if (scale === null) return t('journals:fault.unknown');
  return scale.kind === 'words'
    ? t('journals:fault.words', { marks: wordMarks([...scale.values.map(({ value }) => value), absent], scale) })
    : t(scale.step === 1 ? 'journals:fault.points' : 'journals:fault.steps', scale);
}

const wordMarks = (marks: readonly string[], scale: ScaleContent | null): string =>
  marks.map((mark) => `«${shownMark(mark, scale)}»`).join(', ');

/** «16 November, practical class» */
export const wordLesson = ({ date, typeTitle }: Pick<JournalLessonsItem, 'date' | 'typeTitle'>): string =>
  `${wordDate(date, 'short')}, ${typeTitle}`;
