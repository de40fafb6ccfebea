import { QueryCache, QueryClient } from '@tanstack/react-query';
import { isProblem, Unreachable } from './problem';

const RETRIES = 2;

/** What was read is shown at once from memory, and read again when half a minute old or when the server says so. */
export function createQueryClient(onLoggedOut: () => void): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({
      onError: (error) => {
        if (isProblem(error, 'not-logged-in')) onLoggedOut();
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        // A refusal will be the same refusal again; a silent network may come back.
        retry: (failures, error) => error instanceof Unreachable && failures < RETRIES,
        networkMode: 'offlineFirst',
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}
