import { Anchor, Group, Paper, Text, Title } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CouncilListing } from '../api/generated/model';
import { wordMoment } from '../language/moments';
import { PlanButton } from './plan-button';
import { SittingBadge } from './sitting-badge';
import styles from './sittings.module.css';
import { WaitingList } from './waiting-list';

/** What waits is shown so far on the card; the rest is on the council's page. */
const SHOWN = 3;

/** A council as it concerns the reader: what he is in it, when it sits next, what waits for it. */
export function CouncilCard({ council }: { readonly council: CouncilListing }): JSX.Element {
  const { t } = useTranslation();
  const { id, title, unit, roles, keeps, sits, waiting } = council;
  const mine = [...roles.map((role) => t(`sittings:role.${role}`)), ...(keeps ? [t('sittings:keeps')] : [])];
  return (
    <Paper component="li" withBorder className={styles.card}>
      <div className={styles.heading}>
        <div>
          <Title order={2} size="h3">
            <Anchor component={Link} to={`/councils/${id}`} inherit>
              {`${title}, ${unit.title}`}
            </Anchor>
          </Title>
          {mine.length > 0 && (
            <Text size="sm" c="dimmed">
              {t('sittings:mine', { roles: mine.join(', ') })}
            </Text>
          )}
        </div>
        {keeps && sits && <PlanButton council={council} waiting={waiting ?? 0} />}
      </div>
      <NextSitting council={council} />
      {keeps && waiting !== null && waiting > 0 && <WaitingList council={id} count={waiting} most={SHOWN} />}
    </Paper>
  );
}

function NextSitting({ council: { next, sits } }: { readonly council: CouncilListing }): JSX.Element {
  const { t } = useTranslation();
  if (next === null) return <Text size="sm">{t(sits ? 'sittings:next.none' : 'sittings:next.noRules')}</Text>;
  return (
    <Group gap="xs">
      <Anchor component={Link} to={`/sittings/${next.id}`} size="sm" fw={600}>
        {t(`sittings:next.${next.kind}`, { number: next.number, moment: wordMoment(next.plannedFor) })}
      </Anchor>
      <SittingBadge state={next.state} />
    </Group>
  );
}
