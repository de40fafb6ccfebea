import { Anchor, Button, Stack, Text, Textarea } from '@mantine/core';
import {
  IconArrowBackUp,
  IconCheck,
  IconChecks,
  IconCircleOff,
  IconHourglass,
  IconMessageExclamation,
} from '@tabler/icons-react';
import type { JSX } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api/act';
import type { SheetRow } from '../api/generated/model';
import { getRowsRowsQueryKey, rowsRows, rowsWithdraw, useRowsRows } from '../api/generated/rows/rows';
import { usePages } from '../api/use-pages';
import { ActDialog } from '../design/act-dialog';
import { Pager } from '../design/pager';
import { ProblemNotice } from '../design/problem-notice';
import { RowsLoading } from '../design/rows-loading';
import { Section } from '../design/section';
import { StateBadge } from '../design/state-badge';
import { wordMoment } from '../language/moments';
import classes from './rolls.module.css';

/** The rows of a case with what has become of each (R29); its author takes one back here. */
export function RowsSection({ caseId }: { readonly caseId: string }): JSX.Element {
  const { t } = useTranslation();
  const { data } = useRowsRows(caseId, { limit: 1 });
  const [withdrawn, setWithdrawn] = useState<SheetRow | null>(null);
  const list = usePages(
    getRowsRowsQueryKey(caseId),
    async (page, options) => await rowsRows(caseId, { ...page, limit: 50 }, options),
  );
  return (
    <Section title={t('rolls:rows.title')}>
      <Stack gap="sm">
        {list.data === undefined && !list.isError && <RowsLoading />}
        {list.isError && <ProblemNotice error={list.error} onAgain={() => void list.refetch()} />}
        <ul className={classes.entries} aria-label={t('rolls:rows.title')}>
          {(list.data?.rows ?? []).map((row) => (
            <li key={row.row} className={classes.entry}>
              <RowWords row={row} />
              <div>
                {data?.extract === true && (row.status === 'decided' || row.status === 'settled') && (
                  <Anchor
                    href={`/api/cases/${caseId}/rows/${String(row.row)}/extract`}
                    target="_blank"
                    rel="noreferrer"
                    aria-label={t('rolls:rows.extractOf', { name: row.student.name })}
                  >
                    {t('rolls:rows.extract')}
                  </Anchor>
                )}
                {data?.mayWithdraw === true && ['open', 'decided', 'contested'].includes(row.status) && (
                  <Button
                    variant="subtle"
                    size="compact-sm"
                    aria-label={t('rolls:rows.withdrawOf', { name: row.student.name })}
                    onClick={() => {
                      setWithdrawn(row);
                    }}
                  >
                    {t('rolls:rows.withdraw')}
                  </Button>
                )}
              </div>
            </li>
          ))}
        </ul>
        <Pager hasMore={list.hasNextPage} loading={list.isFetchingNextPage} onMore={() => void list.fetchNextPage()} />
      </Stack>
      {withdrawn !== null && (
        <WithdrawDialog
          caseId={caseId}
          row={withdrawn}
          onClose={() => {
            setWithdrawn(null);
          }}
        />
      )}
    </Section>
  );
}

const looks = {
  open: { state: 'calm', icon: IconHourglass },
  decided: { state: 'good', icon: IconCheck },
  contested: { state: 'soon', icon: IconMessageExclamation },
  settled: { state: 'good', icon: IconChecks },
  withdrawn: { state: 'quiet', icon: IconArrowBackUp },
  cancelled: { state: 'quiet', icon: IconCircleOff },
} as const;

interface RowWordsProps {
  readonly row: SheetRow;
  /** Above it; left out: its place and whom it concerns. */
  readonly title?: string;
}

/** A row in words: whom it concerns, what was decided, by whom and why. */
export function RowWords({ row, title }: RowWordsProps): JSX.Element {
  const { t } = useTranslation();
  const { student, status, outcome, by, at, reason } = row;
  return (
    <div>
      <Text fw={500}>{title ?? `${String(row.row)}. ${student.name}`}</Text>
      <StateBadge {...looks[status]}>{t(`rolls:rows.status.${status}`)}</StateBadge>
      {outcome !== null && <Text size="sm">{outcome.title}</Text>}
      {reason !== null && <Text size="sm">{t('rolls:rows.reason', { reason })}</Text>}
      {by !== null && at !== null && (
        <Text size="sm" c="dimmed">
          {by}, {wordMoment(at)}
        </Text>
      )}
    </div>
  );
}

interface WithdrawProps {
  readonly caseId: string;
  readonly row: SheetRow;
  readonly onClose: () => void;
}

function WithdrawDialog({ caseId, row, onClose }: WithdrawProps): JSX.Element {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const act = useAct({
    send: async (said: string, options) => await rowsWithdraw(caseId, row.row, { reason: said }, options),
    onDone: onClose,
  });
  return (
    <ActDialog
      opened
      title={t('rolls:rows.withdrawOf', { name: row.student.name })}
      act={t('rolls:rows.withdraw')}
      isFinal
      busy={act.isPending}
      error={act.error}
      onClose={onClose}
      onAct={() => {
        if (reason.trim() !== '') act.mutate(reason.trim());
      }}
    >
      <Textarea
        label={t('rolls:rows.why')}
        required
        autosize
        minRows={2}
        value={reason}
        onChange={(event) => {
          setReason(event.currentTarget.value);
        }}
      />
    </ActDialog>
  );
}
