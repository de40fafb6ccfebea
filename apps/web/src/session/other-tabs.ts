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
 * Keeps a tab from showing one person's data under another one's name: where another tab has changed who is logged in, this
 * one asks anew, and whenever the answer is another person, what was read for the one before is forgotten.
 */
export function followPerson(cache: QueryClient): void {
  const whoAmI = getSessionWhoAmIQueryKey();
  channel?.addEventListener('message', () => void cache.invalidateQueries({ queryKey: whoAmI }));
  let last: string | undefined;
  cache.getQueryCache().subscribe(({ type, query }) => {
    if (type !== 'updated' || (query.queryKey as readonly unknown[])[0] !== whoAmI[0]) return;
    const person = (query.state.data as Session | null | undefined)?.person.id;
    if (person === last) return;
    if (last !== undefined) cache.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== whoAmI[0] });
    last = person;
  });
}
