import { Anchor, Group, Paper, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Sheet, SheetRevisionsItem } from '../api/generated/model';
import { StateBadge } from '../design/state-badge';
import { wordMoment } from '../language/moments';
import styles from './sheet-table.module.css';

interface RevisionsProps {
  readonly sheet: Pick<Sheet, 'revisions'>;
  /** The one that is looked at; null: the sheet as it is now. */
  readonly shown: number | null;
}

/** Every closing of a sheet, the newest first: who, when, under which right, and where its print is kept. */
export function Revisions({ sheet: { revisions }, shown }: RevisionsProps): JSX.Element | null {
  const { t } = useTranslation();
  const heading = useId();
  if (revisions.length === 0) return null;
  return (
    <Paper component="section" withBorder p="md" aria-labelledby={heading}>
      <Title order={2} size="h3" id={heading} mb="xs">
        {t('sheets:revisions')}
      </Title>
      <ol className={styles.revisions}>
        {revisions.map((one) => (
          <Revision key={one.revision} of={one} isShown={one.revision === shown} />
        ))}
      </ol>
    </Paper>
  );
}

function Revision({ of, isShown }: { readonly of: SheetRevisionsItem; readonly isShown: boolean }): JSX.Element {
  const { t } = useTranslation();
  const { revision, closing, hash, printedAt, printedBy, archivedAs } = of;
  return (
    <li>
      <Group gap="xs">
        <Anchor
          component={Link}
          to={`?revision=${String(revision)}`}
          aria-current={isShown ? 'true' : undefined}
          inherit
          fw={600}
        >
          {t('sheets:revision.name', { revision })}
        </Anchor>
        <span>{t('sheets:revision.closed', { moment: wordMoment(closing.at), by: closing.by.name })}</span>
        {closing.window === null ? (
          <StateBadge state={closing.late ? 'late' : 'good'} icon={closing.late ? IconAlertTriangle : IconCheck}>
            {t(closing.late ? 'sheets:late' : 'sheets:inTime')}
          </StateBadge>
        ) : (
          <span>{t('sheets:revision.window', { window: closing.window })}</span>
        )}
      </Group>
      {printedAt !== null && (
        <Text size="sm">
          {t('sheets:revision.archived', {
            ...{ moment: wordMoment(printedAt), by: printedBy?.name ?? '', place: archivedAs ?? '' },
          })}
        </Text>
      )}
      <Text size="xs" c="dimmed">
        {t('sheets:revision.hash')} <span className={styles.hash}>{hash}</span>
      </Text>
    </li>
  );
}
