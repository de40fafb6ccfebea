import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import type { TasksInbox200 } from '../api/generated/model';
import { getTasksInboxQueryKey } from '../api/generated/tasks/tasks';

type Kept = TasksInbox200 | InfiniteData<TasksInbox200> | undefined;

const without = (page: TasksInbox200, task: string): TasksInbox200 => ({
  ...page,
  items: page.items.filter(({ id }) => id !== task),
});

/**
 * Takes a task out of every list that is kept of the inbox, before the server has answered.
 *
 * @returns the function that puts the lists back as they were.
 */
export function takeOutOfInbox(cache: QueryClient, task: string): () => void {
  const queryKey = getTasksInboxQueryKey();
  const before = cache.getQueriesData<Kept>({ queryKey });
  cache.setQueriesData<Kept>({ queryKey }, (kept) => {
    if (kept === undefined) return undefined;
    if ('pages' in kept) return { ...kept, pages: kept.pages.map((page) => without(page, task)) };
    return without(kept, task);
  });
  return () => {
    for (const [key, kept] of before) cache.setQueryData(key, kept);
  };
}
