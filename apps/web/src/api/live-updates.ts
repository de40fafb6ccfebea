import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';

type Link = 'connecting' | 'open' | 'lost';

/** Notices that come together are answered together. */
const GATHER_MS = 60;

let link: Link = 'connecting';
const watchers = new Set<() => void>();

function setLink(next: Link): void {
  if (next === link) return;
  link = next;
  for (const watcher of watchers) watcher();
}

/** Whether the server's notices reach this page. */
export const useLink = (): Link =>
  useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    () => link,
  );

/**
 * Listens to the server's notices while somebody is logged in and looks at the page: whatever is shown is read again when his inbox, one of his
 * cases or a sitting of a council of his has changed, and once when the connection comes back, since notices of the meantime are lost.
 */
export function useLiveUpdates(): void {
  const cache = useQueryClient();
  useEffect(() => {
    let source: EventSource | null = null;
    let gathering: ReturnType<typeof setTimeout> | undefined;
    // One change may be told twice, as my inbox and as my case: what is shown is read again once.
    const refresh = (): void => {
      clearTimeout(gathering);
      gathering = setTimeout(() => void cache.invalidateQueries(), GATHER_MS);
    };
    const begin = (): void => {
      source = new EventSource('/api/events');
      source.addEventListener('open', () => {
        if (link === 'lost') refresh();
        setLink('open');
      });
      source.addEventListener('inbox', refresh);
      source.addEventListener('case', refresh);
      source.addEventListener('sitting', refresh);
      source.addEventListener('error', () => {
        setLink('lost');
      });
    };
    const end = (): void => {
      source?.close();
      source = null;
    };
    // Browsers open six connections to a host: streams of tabs that nobody looks at would leave none for acts.
    const followSight = (): void => {
      if (document.hidden) end();
      else if (source === null) {
        begin();
        refresh();
      }
    };
    if (!document.hidden) begin();
    document.addEventListener('visibilitychange', followSight);
    return () => {
      document.removeEventListener('visibilitychange', followSight);
      clearTimeout(gathering);
      end();
      setLink('connecting');
    };
  }, [cache]);
}
