import { Skeleton, Stack } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useParams, useSearchParams } from 'react-router';
import { useJournalsList } from '../api/generated/journals/journals';
import { PageHeader } from '../design/page-header';
import { ProblemNotice } from '../design/problem-notice';
import { NoJournal } from './no-journal';

/** `/lessons/:lesson`: leads to the lesson in its journal, and to the student whom the address names. */
export function LessonPage(): JSX.Element {
  const { t } = useTranslation();
  const { lesson = '' } = useParams();
  const [params] = useSearchParams();
  const { data, error, refetch } = useJournalsList({ lesson });
  if (data === undefined && error !== null) return <ProblemNotice error={error} onAgain={() => void refetch()} />;
  const journal = data?.items[0]?.id;
  if (journal !== undefined) {
    const place = new URLSearchParams({ lesson, ...Object.fromEntries(params) });
    return <Navigate to={`/journals/${journal}?${place.toString()}`} replace />;
  }
  return (
    <>
      <PageHeader title={t('journals:one')} />
      {data === undefined ? (
        <Stack gap="sm" aria-busy>
          <Skeleton height={420} radius="md" />
        </Stack>
      ) : (
        <NoJournal />
      )}
    </>
  );
}
