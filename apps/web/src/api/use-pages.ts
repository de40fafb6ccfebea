import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import { useInfiniteQuery } from '@tanstack/react-query';

interface PageOf<Row> {
  readonly items: readonly Row[];
  readonly next: string | null;
}

interface Pages<Row> {
  readonly rows: readonly Row[];
}

interface PageCall {
  readonly cursor?: string;
}

/**
 * A list that comes page by page: every further page is asked for by the `next` of the one before, and all that were read are
 * read again when something has changed.
 *
 * @param key what the list is of, and what it is narrowed to.
 * @param every after how many milliseconds it is read again although nothing has changed: where it tells the time.
 */
export function usePages<Row>(
  key: readonly unknown[],
  read: (page: PageCall, options: { signal: AbortSignal }) => Promise<PageOf<Row>>,
  every?: number,
): UseInfiniteQueryResult<Pages<Row>> {
  return useInfiniteQuery({
    queryKey: [...key, 'pages'],
    queryFn: async ({ pageParam, signal }) => await read(pageParam === null ? {} : { cursor: pageParam }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    select: ({ pages }) => ({ rows: pages.flatMap(({ items }) => items) }),
    ...(every === undefined ? {} : { refetchInterval: every }),
  });
}
