import { useSyncExternalStore } from 'react';
import { serverNow } from '../api/server-clock';

const EVERY_MS = 20_000;

let now = serverNow();
let timer: ReturnType<typeof setInterval> | undefined;
const watchers = new Set<() => void>();

function tick(): void {
  now = serverNow();
  for (const watcher of watchers) watcher();
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher);
  if (watchers.size === 1) {
    now = serverNow();
    timer = setInterval(tick, EVERY_MS);
  }
  return () => {
    watchers.delete(watcher);
    if (watchers.size === 0) clearInterval(timer);
  };
}

/** The present moment by the server's clock, some times a minute anew: one timer for all clocks of the page. */
export const useNow = (): number => useSyncExternalStore(watch, () => now);
