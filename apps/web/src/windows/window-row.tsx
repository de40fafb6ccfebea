import { Anchor, Button, Group, Paper, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconCalendarPlus, IconHourglass } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Window, WindowExtensionsItem } from '../api/generated/model';
import { Countdown } from '../design/countdown';
import { StateBadge } from '../design/state-badge';
import { wordNearMoment, wordMoment } from '../language/moments';
import { useMe } from '../session/use-session';
import { ExtendDialog } from './extend-dialog';
import { WindowEnded } from './window-ended';
import { WindowFacts } from './window-facts';
import styles from './windows.module.css';

/** The head of the registrar's office opens journals (R06) and alone decides that one stays open for longer. */
const EXTENDS = 'registrar';

/** One right: what it covers, how it stands, and the decisions that moved its end. */
export function WindowRow({ window }: { readonly window: Window }): JSX.Element {
  const { t } = useTranslation();
  const { appointments, person } = useMe();
  const [asked, { open, close }] = useDisclosure(false);
  const mayExtend =
    window.state === 'open' &&
    window.holder.id !== person.id &&
    appointments.some(({ position }) => position === EXTENDS);
  return (
    <Paper component="li" withBorder className={styles.window}>
      <div>
        <Group gap="xs">
          <Text fw={600}>{`${window.discipline.name} · ${window.group.name}`}</Text>
        </Group>
        <Text size="sm">
          {t('windows:number', { number: window.number })} · {window.holder.name} ·{' '}
          <Anchor component={Link} to={`/cases/${window.case.id}`} inherit>
            {t('windows:case', { number: window.case.number })}
          </Anchor>
        </Text>
        <WindowFacts window={window} />
      </div>
      <div className={styles.aside}>
        <Standing window={window} />
        {mayExtend && (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconCalendarPlus size={16} aria-hidden />}
            aria-label={t('windows:extend.of', { number: window.number })}
            onClick={open}
          >
            {t('windows:extend.do')}
          </Button>
        )}
      </div>
      <Decisions of={window.extensions} />
      {mayExtend && <ExtendDialog window={window} opened={asked} onClose={close} />}
    </Paper>
  );
}

function Standing({ window }: { readonly window: Window }): JSX.Element {
  const { t } = useTranslation();
  if (window.state === 'requested')
    return (
      <StateBadge state="soon" icon={IconHourglass}>
        {t('windows:requested')}
      </StateBadge>
    );
  if (window.state === 'closed') return <WindowEnded window={window} />;
  return window.closesAt === null ? <></> : <Countdown until={window.closesAt} size="small" />;
}

function Decisions({ of }: { readonly of: readonly WindowExtensionsItem[] }): JSX.Element | null {
  const { t } = useTranslation();
  if (of.length === 0) return null;
  return (
    <ul className={styles.decisions} aria-label={t('windows:decisions')}>
      {of.map(({ closesBefore, closesAfter, basis, decidedBy, recordedAt }) => (
        <li key={recordedAt}>
          {t('windows:extended', {
            ...{ before: wordNearMoment(closesBefore), after: wordNearMoment(closesAfter), basis },
            ...{ by: decidedBy, moment: wordMoment(recordedAt) },
          })}
        </li>
      ))}
    </ul>
  );
}
