import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';

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

interface PagesOptions {
  /** Whether what was shown stays until the next rows have come, for whoever is typing a search. */
  readonly keepsRows?: boolean;
  /** After how many milliseconds it is read again although nothing has changed: where it tells the time. */
  readonly every?: number;
}

/**
 * A list that comes page by page: every further page is asked for by the `next` of the one before, and all that were read are
 * read again when something has changed.
 *
 * @param key what the list is of, and what it is narrowed to.
 */
export function usePages<Row>(
  key: readonly unknown[],
  read: (page: PageCall, options: { signal: AbortSignal }) => Promise<PageOf<Row>>,
  { keepsRows = false, every }: PagesOptions = {},
): UseInfiniteQueryResult<Pages<Row>> {
  return useInfiniteQuery({
    queryKey: [...key, 'pages'],
    queryFn: async ({ pageParam, signal }) => await read(pageParam === null ? {} : { cursor: pageParam }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    ...(keepsRows ? { placeholderData: keepPreviousData } : {}),
    select: ({ pages }) => ({ rows: pages.flatMap(({ items }) => items) }),
    ...(every === undefined ? {} : { refetchInterval: every }),
  });
}
