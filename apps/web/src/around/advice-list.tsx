import { Text } from '@mantine/core';
import { IconCheck, IconClockHour4, IconX } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskSurroundingsAdviceItem } from '../api/generated/model';
import { StateBadge } from '../design/state-badge';
import classes from './around.module.css';

/** What those say whom whoever decides alone has asked. */
export function AdviceList({ advice }: { readonly advice: readonly TaskSurroundingsAdviceItem[] }): JSX.Element {
  const { t } = useTranslation();
  return (
    <ul className={classes.said} aria-label={t('around:advice.title')}>
      {advice.map(({ name, outcome, title, reason }, index) => (
        <li key={index} className={classes.one}>
          <div className={classes.head}>
            <Text component="span" size="sm" fw={600}>
              {name}
            </Text>
            {title === null ? (
              <StateBadge state="calm" icon={IconClockHour4}>
                {t('around:advice.waits')}
              </StateBadge>
            ) : (
              <StateBadge
                state={outcome === 'refuse' ? 'late' : 'good'}
                icon={outcome === 'refuse' ? IconX : IconCheck}
              >
                {title}
              </StateBadge>
            )}
          </div>
          {reason !== null && (
            <Text size="sm" className={classes.words}>
              {reason}
            </Text>
          )}
        </li>
      ))}
    </ul>
  );
}
