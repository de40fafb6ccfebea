import { Text } from '@mantine/core';
import { IconCheck, IconX } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { ManyDecisions, TaskItem } from '../api/generated/model';
import { StateBadge } from '../design/state-badge';
import classes from './around.module.css';

interface ManyResultsProps {
  readonly rows: readonly TaskItem[];
  readonly answer: ManyDecisions;
  /** Otherwise it is what would become of them. */
  readonly isDone: boolean;
}

/** One line for each: whether it is decided, and why not. Whatever is refused comes first. */
export function ManyResults({ rows, answer, isDone }: ManyResultsProps): JSX.Element {
  const { t } = useTranslation();
  const ordered = [...answer.items].sort((a, b) => Number(a.code === 'done') - Number(b.code === 'done'));
  return (
    <ul className={classes.results} tabIndex={0} aria-label={t('around:many.results')}>
      {ordered.map(({ task, code, title, detail }) => {
        const row = rows.find(({ id }) => id === task);
        const isFine = code === 'done';
        return (
          <li key={task} className={classes.one}>
            <div className={classes.head}>
              <Text component="span" size="sm" fw={600}>
                {row?.case.number}
              </Text>
              <Text component="span" size="sm" c="dimmed">
                {row?.author}
              </Text>
              <StateBadge state={isFine ? 'good' : 'late'} icon={isFine ? IconCheck : IconX}>
                {isFine ? t(isDone ? 'around:many.decided' : 'around:many.ready') : title}
              </StateBadge>
            </div>
            {detail !== null && (
              <Text size="sm" className={classes.words}>
                {detail}
              </Text>
            )}
          </li>
        );
      })}
    </ul>
  );
}
