import { Anchor, Skeleton, Stack, Text } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { getJournalHistoryHistoryQueryKey, journalHistoryHistory } from '../api/generated/journals/journals';
import type { Journal, MarkChange } from '../api/generated/model';
import { usePages } from '../api/use-pages';
import { Pager } from '../design/pager';
import { ProblemNotice } from '../design/problem-notice';
import { wordDate, wordMoment } from '../language/moments';
import styles from './history.module.css';
import type { HistorySubject } from './history-subject';
import { scaleOf } from './mark-value';
import { shownMark } from './mark-words';
import { wordLesson } from './right-words';

interface HistoryListProps {
  readonly journal: Journal;
  readonly subject: HistorySubject;
}

/** The changes, newest first: who, for whom, when, before and after, by which right (R26). */
export function HistoryList({ journal, subject }: HistoryListProps): JSX.Element {
  const { t } = useTranslation();
  const of = {
    ...(subject.kind === 'lesson' ? {} : { student: subject.student.id }),
    ...(subject.kind === 'student' ? {} : { lesson: subject.lesson.id }),
  };
  const list = usePages(
    getJournalHistoryHistoryQueryKey(journal.id, of),
    async (page, options) => await journalHistoryHistory(journal.id, { ...of, ...page }, options),
  );
  if (list.data === undefined) {
    return list.isError ? (
      <ProblemNotice error={list.error} onAgain={() => void list.refetch()} />
    ) : (
      <Stack gap="sm" aria-busy>
        <Skeleton height={56} radius="md" />
        <Skeleton height={56} radius="md" />
      </Stack>
    );
  }
  if (list.data.rows.length === 0) return <Text size="sm">{t('journals:history.none')}</Text>;
  return (
    <>
      <ol className={styles.changes}>
        {list.data.rows.map((change) => (
          <li key={change.id}>
            <ChangeRow {...{ journal, subject, change }} />
          </li>
        ))}
      </ol>
      <Pager hasMore={list.hasNextPage} loading={list.isFetchingNextPage} onMore={() => void list.fetchNextPage()} />
    </>
  );
}

function ChangeRow({ journal, subject, change }: HistoryListProps & { readonly change: MarkChange }): JSX.Element {
  const { t } = useTranslation();
  const { before, after, by, onBehalfOf, at, student, lesson, order } = change;
  const of = journal.lessons.find(({ id }) => id === lesson.id);
  const scale = of === undefined ? null : scaleOf(journal, of);
  const word = ({ value, note }: MarkChange['after']): string =>
    value === null
      ? t('journals:change.empty')
      : `${shownMark(value, scale)}${note === null ? '' : ` ${t('journals:history.recredited')}`}`;
  return (
    <Stack gap={2}>
      {subject.kind !== 'cell' && (
        <Text size="sm" fw={600}>
          {subject.kind === 'lesson' ? student.name : wordLesson(lesson)}
        </Text>
      )}
      <Text component="div" className={styles.change}>
        <s>{word(before)}</s>
        <IconArrowRight size={16} role="img" aria-label={t('journals:change.after')} />
        <strong>{word(after)}</strong>
      </Text>
      <Text size="sm">
        {by.name}
        {onBehalfOf !== null && ` ${t('journals:history.onBehalf', { name: onBehalfOf.name })}`} · {wordMoment(at)}
      </Text>
      <Text size="sm" className={styles.right}>
        <RightUsed change={change} />
        {order !== null && ` ${t('journals:history.order', { number: order.number, date: wordDate(order.issuedOn) })}`}
      </Text>
    </Stack>
  );
}

/** By which right: a window leads to its case, a substitution names its minutes. */
function RightUsed({ change: { right } }: { readonly change: MarkChange }): JSX.Element {
  const { t } = useTranslation();
  if (right.window !== null) {
    return (
      <>
        {t('journals:history.right.window', { number: right.window.number })}{' '}
        <Anchor component={Link} to={`/cases/${right.window.case.id}`} inherit>
          {right.window.case.number}
        </Anchor>
      </>
    );
  }
  const basis = right.assignment === null ? '' : wordBasis(t, right.assignment.basis);
  return <>{`${t(`journals:history.right.${right.kind}`, { number: '' })}${basis === '' ? '' : `: ${basis}`}`}</>;
}

function wordBasis(t: TFunction, { number, date, text }: Readonly<Record<string, unknown>>): string {
  if (typeof number !== 'string' || typeof date !== 'string') return '';
  const words = t('journals:basis', { number, date: /^\d{4}-\d{2}-\d{2}$/.test(date) ? wordDate(date) : date });
  return typeof text === 'string' && text !== '' ? `${words} (${text})` : words;
}
