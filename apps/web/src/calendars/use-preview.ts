import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import { useInfiniteQuery } from '@tanstack/react-query';
import { calendarChangesPreview } from '../api/generated/calendars/calendars';
import type { CalendarPreview, CalendarPreviewRequestChange, MovedTerm } from '../api/generated/model';

interface Previewed extends Pick<CalendarPreview, 'fingerprint' | 'counts'> {
  readonly terms: readonly MovedTerm[];
}

/** What a change would move, page by page; nothing is asked while there is no change. */
export const usePreview = (
  unit: string,
  change: CalendarPreviewRequestChange | null,
): UseInfiniteQueryResult<Previewed | null> =>
  useInfiniteQuery({
    queryKey: ['calendar preview', unit, change],
    queryFn: async ({ pageParam, signal }) =>
      change === null
        ? null
        : await calendarChangesPreview(
            unit,
            { change, limit: 50, ...(pageParam === null ? {} : { cursor: pageParam }) },
            { signal },
          ),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last?.next ?? null,
    select: ({ pages }) => {
      // The newest page tells of the whole: when something has changed meanwhile, its fingerprint is another.
      const last = pages.at(-1);
      if (last === null || last === undefined) return null;
      return { fingerprint: last.fingerprint, counts: last.counts, terms: pages.flatMap((page) => page?.items ?? []) };
    },
    enabled: change !== null,
    retry: false,
    gcTime: 0,
  });
