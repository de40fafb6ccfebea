import { Text } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useCaseStoryEvents } from '../api/generated/cases/cases';
import type { CaseEvent, Task } from '../api/generated/model';
import { wordShortMoment } from '../language/moments';
import classes from './task.module.css';

const isReasoned = ({ type, reason, extension }: CaseEvent): boolean =>
  type === 'decided' && reason !== null && extension === null;

/** The last decision of the case that gave a reason: who gets a paper back sees at once why. */
export function EarlierWord({ task }: { readonly task: Task }): JSX.Element | null {
  const { t } = useTranslation();
  const { data } = useCaseStoryEvents(task.case.id);
  const word = data?.items.findLast(isReasoned);
  if (word === undefined || task.state !== 'open' || task.purpose === 'extend' || task.purpose === 'advise')
    return null;
  return (
    <blockquote className={classes.earlier}>
      <Text size="sm" style={{ whiteSpace: 'pre-line' }}>
        {word.reason}
      </Text>
      <Text size="xs" c="dimmed" mt={4}>
        {t('task:earlier', {
          outcome: word.outcomeTitle ?? word.outcome,
          by: word.by?.name ?? '',
          at: wordShortMoment(word.recordedAt),
        })}
      </Text>
    </blockquote>
  );
}
