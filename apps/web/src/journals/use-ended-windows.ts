import { useState } from 'react';
import type { Journal, OpenWindow } from '../api/generated/model';
import { openWindows } from './cell-right';

interface EndedWindows {
  readonly ended: readonly OpenWindow[];
  readonly dismiss: () => void;
}

/** The windows that have ended while the reader looked at the journal. */
export function useEndedWindows(journal: Journal, now: number): EndedWindows {
  const [seen, setSeen] = useState<readonly OpenWindow[]>([]);
  const open = openWindows(journal, now);
  const fresh = open.filter(({ id }) => !seen.some((window) => window.id === id));
  if (fresh.length > 0) setSeen([...seen, ...fresh]);
  return {
    ended: seen.filter(({ id }) => !open.some((window) => window.id === id)),
    dismiss: () => {
      setSeen(open);
    },
  };
}
