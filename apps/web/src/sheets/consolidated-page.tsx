import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { IconDownload, IconFileOff, IconFileSpreadsheet } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useConsolidatedOne } from '../api/generated/sheets/sheets';
import type { ConsolidatedOneParams } from '../api/generated/model';
import { isProblem } from '../api/problem';
import { EmptyState } from '../design/empty-state';
import { PageHeader } from '../design/page-header';
import { ProblemNotice } from '../design/problem-notice';
import { RowsLoading } from '../design/rows-loading';
import { useAddress } from '../design/use-address';
import { wordMoment } from '../language/moments';
import { ConsolidatedDisciplineTable } from './consolidated-discipline-table';
import { ConsolidatedFilters } from './consolidated-filters';
import { ConsolidatedGroupTable } from './consolidated-group-table';

const names = ['period', 'group', 'discipline'] as const;

/** `/sheets/consolidated`: what the closed sheets of a group or a discipline come to (R20, R27). */
export function ConsolidatedPage(): JSX.Element {
  const { t } = useTranslation();
  const [{ period, group, discipline }, narrow] = useAddress(names);
  const asked: ConsolidatedOneParams | null =
    period === null || (group === null && discipline === null)
      ? null
      : { period, ...(group === null ? { discipline: discipline ?? '' } : { group }) };
  return (
    <>
      <Anchor component={Link} to="/sheets" size="sm">
        {t('sheets:back')}
      </Anchor>
      <PageHeader title={t('sheets:consolidated.title')} detail={t('sheets:consolidated.detail')}>
        {asked !== null && <Downloads asked={asked} />}
      </PageHeader>
      <Stack gap="lg">
        <ConsolidatedFilters {...{ period, group, discipline }} onNarrow={narrow} />
        {asked === null ? (
          <EmptyState
            icon={IconFileSpreadsheet}
            title={t('sheets:consolidated.choose.title')}
            detail={t('sheets:consolidated.choose.detail')}
          />
        ) : (
          <Found key={JSON.stringify(asked)} asked={asked} />
        )}
      </Stack>
    </>
  );
}

function Found({ asked }: { readonly asked: ConsolidatedOneParams }): JSX.Element {
  const { t } = useTranslation();
  const { data, error, refetch } = useConsolidatedOne(asked);
  if (isProblem(error, 'not-found'))
    return (
      <EmptyState
        icon={IconFileOff}
        title={t('sheets:consolidated.none.title')}
        detail={t('sheets:consolidated.none.detail')}
      />
    );
  if (data === undefined)
    return error === null ? <RowsLoading /> : <ProblemNotice error={error} onAgain={() => void refetch()} />;
  return (
    <Stack gap="sm">
      {data.of === 'group' ? <ConsolidatedGroupTable sheet={data} /> : <ConsolidatedDisciplineTable sheet={data} />}
      <Text size="sm" c="dimmed">
        {t('sheets:consolidated.made', { moment: wordMoment(data.madeAt) })}
      </Text>
    </Stack>
  );
}

function Downloads({ asked }: { readonly asked: ConsolidatedOneParams }): JSX.Element {
  const { t } = useTranslation();
  const addressOf = (format: string): string =>
    `/api/consolidated-sheets?${new URLSearchParams({ ...(asked as Record<string, string>), format }).toString()}`;
  return (
    <Group gap="xs" className="no-print">
      <Button
        component="a"
        href={addressOf('xlsx')}
        download
        variant="default"
        leftSection={<IconDownload size={16} aria-hidden />}
      >
        {t('sheets:download')}
      </Button>
      <Button component="a" href={addressOf('pdf')} target="_blank" rel="noopener" variant="default">
        {t('sheets:view.paper')}
      </Button>
    </Group>
  );
}
