import { useTranslation } from 'react-i18next';
import type { TaskItem } from '../api/generated/model';
import { useMe } from './use-session';

type Named = Pick<TaskItem, 'title' | 'purpose' | 'author' | 'outcomes'>;

/**
 * A task by what its person has to do. The name of a step is said from the office's side («reopening of the journal»); to the
 * author himself it is work: his open journal is to be corrected, his returned paper to be mended.
 */
export function useTaskName(task: Named): string {
  return useTaskNames()(task);
}

/** The same for tasks of which it is not known yet whether there are any. */
export function useTaskNames(): (task: Named) => string {
  const { t } = useTranslation();
  const { person } = useMe();
  return ({ title, purpose, author, outcomes }) => {
    if (purpose === 'use-window') return t('session:task.use-window');
    if (purpose === 'extend') return t('session:task.extend');
    const isOwn = author === person.shortName && outcomes.some(({ form }) => form !== undefined);
    return purpose === 'decide' && isOwn ? t('session:task.mend') : title;
  };
}
