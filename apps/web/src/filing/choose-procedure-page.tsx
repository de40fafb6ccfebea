import { Skeleton, Stack } from '@mantine/core';
import { IconFileOff } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useProceduresList } from '../api/generated/procedures/procedures';
import { EmptyState } from '../design/empty-state';
import { PageHeader } from '../design/page-header';
import { ProblemNotice } from '../design/problem-notice';
import { ProcedureCard } from './procedure-card';

/** The procedures that the reader may start. */
export function ChooseProcedurePage(): JSX.Element {
  const { t } = useTranslation();
  return (
    <>
      <PageHeader title={t('shell:navigation.file')} detail={t('filing:choose.lead')} />
      <Procedures />
    </>
  );
}

function Procedures(): JSX.Element {
  const { t } = useTranslation();
  const { data, error, refetch } = useProceduresList();
  if (data === undefined)
    return error === null ? (
      <Skeleton height={160} maw={720} />
    ) : (
      <ProblemNotice error={error} onAgain={() => void refetch()} />
    );
  const startable = data.items.filter(({ mayStart }) => mayStart);
  if (startable.length === 0)
    return (
      <EmptyState icon={IconFileOff} title={t('filing:choose.none.title')} detail={t('filing:choose.none.detail')} />
    );
  return (
    <Stack maw={720}>
      {startable.map((procedure) => (
        <ProcedureCard key={procedure.id} procedure={procedure} />
      ))}
    </Stack>
  );
}
