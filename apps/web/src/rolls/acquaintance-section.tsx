import { Anchor, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconCircleOff, IconHourglass, IconUserOff } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  acquaintanceSheetSheet,
  getAcquaintanceSheetSheetQueryKey,
  useAcquaintanceSheetSheet,
} from '../api/generated/acquaintances/acquaintances';
import type { AcquaintanceEntry } from '../api/generated/model';
import { usePages } from '../api/use-pages';
import { Pager } from '../design/pager';
import { ProblemNotice } from '../design/problem-notice';
import { RowsLoading } from '../design/rows-loading';
import { Section } from '../design/section';
import { StateBadge } from '../design/state-badge';
import { currentLanguage } from '../language/current-language';
import { wordMoment } from '../language/moments';
import classes from './rolls.module.css';

type Show = 'all' | 'unread';

/** Who has read the paper of a case, when, and who has not (R37); as a file too. */
export function AcquaintanceSection({ caseId }: { readonly caseId: string }): JSX.Element {
  const { t } = useTranslation();
  const [show, setShow] = useState<Show>('all');
  const { data } = useAcquaintanceSheetSheet(caseId, { limit: 1 });
  const file = (format: string): string =>
    `/api/cases/${caseId}/acquaintance/file?format=${format}&language=${currentLanguage()}`;
  return (
    <Section title={t('rolls:sheet.title')}>
      <Stack gap="sm">
        {data !== undefined && (
          <Text>
            {t('rolls:sheet.counts', {
              confirmed: data.counts.confirmed,
              left: data.counts.open + data.counts.missed,
              dropped: data.counts.dropped,
            })}
          </Text>
        )}
        <Group justify="space-between" className="no-print">
          <SegmentedControl
            aria-label={t('rolls:sheet.show')}
            value={show}
            onChange={(value) => {
              setShow(value === 'unread' ? 'unread' : 'all');
            }}
            data={[
              { value: 'all', label: t('rolls:sheet.all') },
              { value: 'unread', label: t('rolls:sheet.unread') },
            ]}
          />
          <Group gap="md">
            <Anchor href={file('pdf')} target="_blank" rel="noreferrer">
              {t('rolls:sheet.pdf')}
            </Anchor>
            <Anchor href={file('xlsx')}>{t('rolls:sheet.xlsx')}</Anchor>
          </Group>
        </Group>
        <Entries key={show} caseId={caseId} show={show} />
      </Stack>
    </Section>
  );
}

function Entries({ caseId, show }: { readonly caseId: string; readonly show: Show }): JSX.Element {
  const { t } = useTranslation();
  const list = usePages(
    getAcquaintanceSheetSheetQueryKey(caseId, { show }),
    async (page, options) => await acquaintanceSheetSheet(caseId, { ...page, show }, options),
  );
  if (list.data === undefined)
    return list.isError ? <ProblemNotice error={list.error} onAgain={() => void list.refetch()} /> : <RowsLoading />;
  if (list.data.rows.length === 0) return <Text c="dimmed">{t('rolls:sheet.nobody')}</Text>;
  return (
    <>
      <ul className={classes.entries} aria-label={t('rolls:sheet.title')}>
        {list.data.rows.map((entry) => (
          <Entry key={entry.id} entry={entry} />
        ))}
      </ul>
      <Pager hasMore={list.hasNextPage} loading={list.isFetchingNextPage} onMore={() => void list.fetchNextPage()} />
    </>
  );
}

const looks = {
  confirmed: { state: 'good', icon: IconCheck },
  open: { state: 'calm', icon: IconHourglass },
  missed: { state: 'late', icon: IconAlertTriangle },
  dropped: { state: 'quiet', icon: IconUserOff },
  cancelled: { state: 'quiet', icon: IconCircleOff },
} as const;

function Entry({ entry }: { readonly entry: AcquaintanceEntry }): JSX.Element {
  const { t } = useTranslation();
  const { name, position, unit, status, at, copy } = entry;
  const post = [position, unit].filter((part) => part !== null).join(', ');
  return (
    <li className={classes.entry}>
      <div>
        <Text fw={500}>{name}</Text>
        {post !== '' && (
          <Text size="sm" c="dimmed">
            {post}
          </Text>
        )}
      </div>
      <div>
        <StateBadge {...looks[status]}>{t(`rolls:sheet.status.${status}`)}</StateBadge>
        {at !== null && (
          <Text size="sm" c="dimmed">
            {wordMoment(at)}
            {copy === true ? ` · ${t('rolls:sheet.copy')}` : ''}
          </Text>
        )}
      </div>
    </li>
  );
}
