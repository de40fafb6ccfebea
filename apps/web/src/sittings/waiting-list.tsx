import { Anchor, Group, Skeleton, Text } from '@mantine/core';
import type { JSX, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCouncilsWaiting } from '../api/generated/councils/councils';
import type { WaitingForCouncil } from '../api/generated/model';
import { DueChip } from '../design/due-chip';
import { ProblemNotice } from '../design/problem-notice';
import styles from './waiting-list.module.css';

interface WaitingListProps {
  readonly council: string;
  /** How many there are, as far as it is known. */
  readonly count: number;
  /** How many are shown, under a heading of their own; without it all, in a part of the page that has one. */
  readonly most?: number;
  /** What can be done with one. */
  readonly act?: (waiting: WaitingForCouncil) => ReactNode;
}

/** Cases that wait for a council and stand on no agenda, the first due first, each with its term. */
export function WaitingList({ council, count, most, act }: WaitingListProps): JSX.Element {
  const { t } = useTranslation();
  const { data, error, refetch } = useCouncilsWaiting(council);
  const rows = data?.items.filter(({ sitting }) => sitting === null);
  return (
    <section aria-label={t('sittings:waiting.count', { count })}>
      {most !== undefined && (
        <Text size="sm" fw={600}>
          {t('sittings:waiting.count', { count })}
        </Text>
      )}
      {rows === undefined &&
        (error === null ? <Skeleton height={72} /> : <ProblemNotice error={error} onAgain={() => void refetch()} />)}
      <ul className={styles.rows}>
        {rows?.slice(0, most).map((waiting) => (
          <li key={waiting.task} className={styles.row}>
            <div>
              <Anchor component={Link} to={`/cases/${waiting.case.id}`} size="sm" fw={600}>
                {waiting.case.number}
              </Anchor>
              <Text size="sm" c="dimmed">
                {`${waiting.procedure.title} · ${waiting.author}`}
              </Text>
            </div>
            <Group gap="xs">
              <DueChip due={waiting.due} start={null} />
              {act?.(waiting)}
            </Group>
          </li>
        ))}
      </ul>
      {rows !== undefined && most !== undefined && rows.length > most && (
        <Anchor component={Link} to={`/councils/${council}`} size="sm">
          {t('sittings:waiting.more', { count: rows.length - most })}
        </Anchor>
      )}
    </section>
  );
}
