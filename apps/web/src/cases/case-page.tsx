import { Skeleton, Stack } from '@mantine/core';
import { IconFolderOff } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useCasesOne } from '../api/generated/cases/cases';
import { isProblem } from '../api/problem';
import { EmptyState } from '../design/empty-state';
import { PageHeader } from '../design/page-header';
import { ProblemNotice } from '../design/problem-notice';
import { CaseSheet } from './case-sheet';

/** One case from its filing to its end. */
export function CasePage(): JSX.Element {
  const { t } = useTranslation();
  const { case: id = '' } = useParams();
  const { data, error, refetch } = useCasesOne(id, { query: { retry: false } });
  if (data !== undefined) return <CaseSheet key={data.id} of={data} />;
  if (isProblem(error, 'not-found', 'invalid-request')) {
    return (
      <>
        <PageHeader title={t('cases:one.title')} />
        <EmptyState icon={IconFolderOff} title={t('cases:one.missing.title')} detail={t('cases:one.missing.detail')} />
      </>
    );
  }
  return (
    <>
      <PageHeader title={t('cases:one.title')} />
      {error === null ? <Loading /> : <ProblemNotice error={error} onAgain={() => void refetch()} />}
    </>
  );
}

function Loading(): JSX.Element {
  const { t } = useTranslation();
  return (
    <Stack role="status" aria-label={t('design:case.loading')}>
      <Skeleton height={120} />
      <Skeleton height={320} />
    </Stack>
  );
}
