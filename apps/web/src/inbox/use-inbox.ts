import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import type { TaskItem, TasksInbox200 } from '../api/generated/model';
import { getTasksInboxQueryKey, tasksInbox } from '../api/generated/tasks/tasks';

export interface Inbox {
  /** Whose it is, where somebody acts for him; null: the reader's own. */
  readonly principal: string | null;
  readonly rows: readonly TaskItem[];
  readonly pages: number;
  readonly query: Pick<
    UseInfiniteQueryResult,
    'error' | 'isPending' | 'hasNextPage' | 'isFetchingNextPage' | 'fetchNextPage' | 'refetch'
  >;
}

/** The reader's inbox as far as he has asked for it; all its pages are read anew when something changes. */
export function useInbox(principal: string | null): Inbox {
  const cache = useQueryClient();
  const whose = principal === null ? undefined : { for: principal };
  const query = useInfiniteQuery({
    queryKey: [...getTasksInboxQueryKey(whose), 'pages'],
    initialPageParam: null as string | null,
    queryFn: async ({ pageParam, signal }): Promise<TasksInbox200> =>
      pageParam === null
        ? // The navigation counts the same first page: it is read once for both.
          await cache.query({
            queryKey: getTasksInboxQueryKey(whose),
            queryFn: async (first) => await tasksInbox(whose, { signal: first.signal }),
            staleTime: 0,
          })
        : await tasksInbox({ ...whose, cursor: pageParam }, { signal }),
    getNextPageParam: ({ next }) => next,
  });
  const rows = query.data?.pages.flatMap(({ items }) => items) ?? [];
  return { principal, rows: distinct(rows), pages: query.data?.pages.length ?? 0, query };
}

/** A row that moved between two readings may stand on two pages. */
const distinct = (rows: readonly TaskItem[]): readonly TaskItem[] => [
  ...new Map(rows.map((row) => [row.id, row])).values(),
];
