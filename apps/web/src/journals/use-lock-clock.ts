import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { getJournalsOneQueryKey } from '../api/generated/journals/journals';
import type { Journal } from '../api/generated/model';
import { serverNow } from '../api/server-clock';
import { nextTurn } from './cell-right';

const LONGEST_SLEEP_MS = 60_000;
/** The server shall not be asked a moment too early: it would answer that all is open still. */
const AFTER_LOCK_MS = 250;

/** The present by the server's clock, told anew when a lesson begins, or a lesson or a window locks: then cells open and lock themselves. */
export function useLockClock(journal: Journal): number {
  const cache = useQueryClient();
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    const end = nextTurn(journal, now);
    if (end === null) return;
    const look = (): void => {
      const present = serverNow();
      setNow(present);
      if (present >= end) void cache.invalidateQueries({ queryKey: getJournalsOneQueryKey(journal.id) });
    };
    const timer = setTimeout(look, Math.min(Math.max(end - serverNow(), 0) + AFTER_LOCK_MS, LONGEST_SLEEP_MS));
    document.addEventListener('visibilitychange', look);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [journal, now, cache]);
  return now;
}
