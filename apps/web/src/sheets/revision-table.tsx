import { Alert, Anchor } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSheetsRevision } from '../api/generated/sheets/sheets';
import { ProblemNotice } from '../design/problem-notice';
import { RowsLoading } from '../design/rows-loading';
import { wordMoment } from '../language/moments';
import { SheetTable } from './sheet-table';

interface RevisionTableProps {
  readonly sheet: string;
  readonly revision: number;
  readonly label: string;
}

/** A sheet as it was closed once: what has been changed since is not in it. */
export function RevisionTable({ sheet, revision, label }: RevisionTableProps): JSX.Element {
  const { t } = useTranslation();
  const { data, error, refetch } = useSheetsRevision(sheet, revision);
  if (data === undefined)
    return error === null ? <RowsLoading /> : <ProblemNotice error={error} onAgain={() => void refetch()} />;
  return (
    <>
      <Alert icon={<IconHistory aria-hidden />} color="gray" title={t('sheets:revision.shown', { revision })}>
        {t('sheets:revision.closed', { moment: wordMoment(data.closing.at), by: data.closing.by.name })}{' '}
        <Anchor component={Link} to="?" inherit>
          {t('sheets:revision.now')}
        </Anchor>
      </Alert>
      <SheetTable table={data.table} label={label} />
    </>
  );
}
