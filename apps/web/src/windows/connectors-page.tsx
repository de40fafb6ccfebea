import { Button, Paper, Stack, Text } from '@mantine/core';
import { IconCircleOff, IconPlugConnected, IconPlus } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useJournalConnectorsList } from '../api/generated/journal-connectors/journal-connectors';
import type { JournalConnector } from '../api/generated/model';
import { isProblem } from '../api/problem';
import { EmptyState } from '../design/empty-state';
import { NoRight } from '../design/no-right';
import { PageHeader } from '../design/page-header';
import { ProblemNotice } from '../design/problem-notice';
import { RowsLoading } from '../design/rows-loading';
import { StateBadge } from '../design/state-badge';
import { ConnectorDialog } from './connector-dialog';
import { IncidentTabs } from './incident-tabs';
import styles from './windows.module.css';

/** `/incidents/connectors`: the journals that are kept elsewhere, for the administrator (R28). */
export function ConnectorsPage(): JSX.Element {
  const { t } = useTranslation();
  const { data, error, refetch } = useJournalConnectorsList();
  const [asked, setAsked] = useState<JournalConnector | 'new' | null>(null);
  if (isProblem(error, 'forbidden'))
    return (
      <NoRight
        page={t('windows:connectors.title')}
        title={t('windows:connectors.noRight.title')}
        detail={t('windows:connectors.noRight.detail')}
      />
    );
  return (
    <>
      <PageHeader title={t('windows:connectors.title')} detail={t('windows:connectors.detail')}>
        <Button
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => {
            setAsked('new');
          }}
        >
          {t('windows:connectors.add')}
        </Button>
      </PageHeader>
      <Stack gap="lg">
        <IncidentTabs shown="connectors" />
        {data === undefined ? (
          error === null ? (
            <RowsLoading rows={2} />
          ) : (
            <ProblemNotice error={error} onAgain={() => void refetch()} />
          )
        ) : data.items.length === 0 ? (
          <EmptyState
            icon={IconPlugConnected}
            title={t('windows:connectors.empty.title')}
            detail={t('windows:connectors.empty.detail')}
          />
        ) : (
          <ul className={styles.windows} aria-label={t('windows:connectors.title')}>
            {data.items.map((connector) => (
              <ConnectorRow
                key={connector.code}
                connector={connector}
                onChange={() => {
                  setAsked(connector);
                }}
              />
            ))}
          </ul>
        )}
      </Stack>
      {asked !== null && (
        <ConnectorDialog
          connector={asked === 'new' ? null : asked}
          onClose={() => {
            setAsked(null);
          }}
        />
      )}
    </>
  );
}

interface ConnectorRowProps {
  readonly connector: JournalConnector;
  readonly onChange: () => void;
}

function ConnectorRow({ connector, onChange }: ConnectorRowProps): JSX.Element {
  const { t } = useTranslation();
  const { code, kind, address, disciplines, enabled } = connector;
  return (
    <Paper component="li" withBorder className={styles.window}>
      <div>
        <Text fw={600}>{code}</Text>
        <Text
          size="sm"
          style={{ overflowWrap: 'anywhere' }}
        >{`${t(`windows:connectors.kind.${kind}`)} · ${address}`}</Text>
        <Text size="sm">
          {disciplines === null
            ? t('windows:connectors.every')
            : t('windows:connectors.some', { count: disciplines.length })}
        </Text>
      </div>
      <div className={styles.aside}>
        <StateBadge state={enabled ? 'good' : 'quiet'} icon={enabled ? IconPlugConnected : IconCircleOff}>
          {t(enabled ? 'windows:connectors.on' : 'windows:connectors.off')}
        </StateBadge>
        <Button size="xs" variant="default" aria-label={t('windows:connectors.changeOf', { code })} onClick={onChange}>
          {t('windows:connectors.change')}
        </Button>
      </div>
    </Paper>
  );
}
