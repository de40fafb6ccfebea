import { Group, Stack, Text, VisuallyHidden } from '@mantine/core';
import type { TablerIcon } from '@tabler/icons-react';
import { IconAlertTriangle, IconClockExclamation, IconClockHour4, IconLock } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { wordNearMoment } from '../language/moments';
import styles from './countdown.module.css';
import type { Nearness, TimePart } from './time-left';
import { useTimeLeft } from './use-time-left';

interface CountdownProps {
  /** The end of the window, RFC 3339. */
  readonly until: string;
  /** Small: the time alone, for lists of many. */
  readonly size?: 'large' | 'small';
}

const icons: Readonly<Record<Nearness, TablerIcon>> = {
  calm: IconClockHour4,
  soon: IconClockExclamation,
  critical: IconAlertTriangle,
  over: IconLock,
};

/**
 * How long a window is open still: the time left, the exact end in words, a warning a day and two hours before it. By the
 * server's clock. It is not read out while it runs; only the warnings are, politely.
 */
export function Countdown({ until, size = 'large' }: CountdownProps): JSX.Element {
  const { t } = useTranslation();
  const { parts, nearness } = useTimeLeft(until);
  const Icon = icons[nearness];
  if (size === 'small') {
    return (
      <Group gap={6} wrap="nowrap" className={styles.small} data-nearness={nearness}>
        <Icon size={16} aria-hidden />
        {nearness === 'over' ? <span>{t('design:countdown.over')}</span> : <Digits parts={parts} />}
        {nearness !== 'over' && nearness !== 'calm' && (
          <VisuallyHidden>{t(`design:countdown.${nearness}`)}</VisuallyHidden>
        )}
      </Group>
    );
  }
  return (
    <Stack gap={2} className={styles.large} data-nearness={nearness}>
      <Group gap={6} wrap="nowrap" className={styles.level}>
        <Icon size={18} aria-hidden />
        <Text size="sm" fw={600}>
          {t(`design:countdown.${nearness}`)}
        </Text>
      </Group>
      {nearness !== 'over' && <Digits parts={parts} />}
      <Text size="sm">{wordEnd(until, nearness, t)}</Text>
      <Warnings nearness={nearness} until={until} />
    </Stack>
  );
}

function Digits({ parts }: { readonly parts: readonly TimePart[] }): JSX.Element {
  const { t } = useTranslation();
  return (
    <div role="timer" aria-live="off" className={styles.digits}>
      {parts.map(({ unit, amount }, place) => (
        <span key={unit} className={styles.part}>
          <span className={styles.amount}>{place === 0 ? amount : String(amount).padStart(2, '0')}</span>{' '}
          <span className={styles.unit}>{t(`design:countdown.${unit}`, { count: amount })}</span>{' '}
        </span>
      ))}
    </div>
  );
}

/** Read out when a warning begins; not when the page is opened, for then it is read with the page. */
function Warnings({ nearness, until }: { readonly nearness: Nearness; readonly until: string }): JSX.Element {
  const { t } = useTranslation();
  const [first] = useState(nearness);
  return (
    <VisuallyHidden role="status">
      {nearness !== first && `${t(`design:countdown.${nearness}`)}. ${wordEnd(until, nearness, t)}`}
    </VisuallyHidden>
  );
}

type Words = ReturnType<typeof useTranslation>['t'];

/** When it ends, or has ended. */
const wordEnd = (until: string, nearness: Nearness, t: Words): string =>
  t(`design:countdown.${nearness === 'over' ? 'closed' : 'closes'}`, { moment: wordNearMoment(until) });
