import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { getJournalHistoryHistoryQueryKey, journalHistoryHistory } from '../api/generated/journals/journals';
import type { Journal, MarkChange } from '../api/generated/model';
import { usePages } from '../api/use-pages';
import { ChangeList } from '../history/change-list';
import type { HistorySubject } from './history-subject';
import { wordLesson } from './right-words';

interface HistoryListProps {
  readonly journal: Journal;
  readonly subject: HistorySubject;
}

/** The changes of a cell, of a student within the journal, or of a lesson (R26). */
export function HistoryList({ journal, subject }: HistoryListProps): JSX.Element {
  const { t } = useTranslation();
  const narrowed = {
    ...(subject.kind === 'lesson' ? {} : { student: subject.student.id }),
    ...(subject.kind === 'student' ? {} : { lesson: subject.lesson.id }),
  };
  const list = usePages(
    getJournalHistoryHistoryQueryKey(journal.id, narrowed),
    async (page, options) => await journalHistoryHistory(journal.id, { ...narrowed, ...page }, options),
  );
  const of = ({ student, lesson }: MarkChange): string =>
    subject.kind === 'lesson' ? student.name : wordLesson(lesson);
  return <ChangeList label={t('journals:history.title')} list={list} {...(subject.kind === 'cell' ? {} : { of })} />;
}
