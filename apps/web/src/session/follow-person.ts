import { hashKey } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import { getSessionWhoAmIQueryKey } from '../api/generated/session/session';
import type { Session } from '../api/generated/model';

/** The tabs of a browser share one session. */
const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('kelisim.session');

/** Somebody has entered or left in this tab. */
export const tellOtherTabs = (): void => {
  channel?.postMessage('changed');
};

/**
 * Keeps one person's data from being shown under another one's name: whenever who is logged in becomes somebody else or
 * nobody, what was read for the one before is forgotten, but for what is known of the session itself, which the pages
 * watch. Where another tab has changed it, this one asks anew.
 */
export function followPerson(cache: QueryClient): void {
  const whoAmI = getSessionWhoAmIQueryKey();
  const watched = hashKey(whoAmI);
  channel?.addEventListener('message', () => void cache.invalidateQueries({ queryKey: whoAmI }));
  let last: string | null | undefined;
  cache.getQueryCache().subscribe(({ type, query }) => {
    if (type !== 'updated' || query.queryHash !== watched) return;
    const session = query.state.data as Session | null | undefined;
    const person = session === undefined ? undefined : (session?.person.id ?? null);
    if (person === undefined || person === last) return;
    if (last !== undefined) cache.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== whoAmI[0] });
    last = person;
  });
}
