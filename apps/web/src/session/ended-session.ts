import { skipToken, useQuery } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import { getSessionWhoAmIQueryKey } from '../api/generated/session/session';

/** Says at the login that the session has ended by itself. It is never fetched: only what is told here is known. */
const key = [...getSessionWhoAmIQueryKey(), 'ended'] as const;

/** The server no longer knows whoever was logged in: the login stands over the same address, and says why. */
export function tellEnded(cache: QueryClient): void {
  const whoAmI = getSessionWhoAmIQueryKey();
  if (cache.getQueryData(whoAmI) !== undefined && cache.getQueryData(whoAmI) !== null) cache.setQueryData(key, true);
  cache.setQueryData(whoAmI, null);
}

/** Somebody has logged in: what happened to a session before is of no interest any more. */
export const forgetEnded = (cache: QueryClient): void => {
  cache.setQueryData(key, false);
};

/** Whether a session has ended since the last login, without its person's doing. */
export function useHasEnded(): boolean {
  const { data } = useQuery<boolean>({ queryKey: key, queryFn: skipToken, initialData: false });
  return data ?? false;
}
