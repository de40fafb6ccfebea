import { useCallback, useEffect, useState } from 'react';
import type { OpenPaper } from './paper-document';
import { openPaper } from './paper-document';

type Reading =
  | { readonly state: 'loading' }
  | { readonly state: 'shown'; readonly paper: OpenPaper }
  | { readonly state: 'failed'; readonly error: unknown };

/** Reads the paper at an address, and closes it when another is wanted. */
export function usePaper(url: string): Reading & { readonly again: () => void } {
  const [attempt, setAttempt] = useState(0);
  const [kept, setKept] = useState<{ readonly of: string; readonly reading: Reading } | null>(null);
  const of = `${String(attempt)} ${url}`;
  useEffect(() => {
    const stop = new AbortController();
    let opened: OpenPaper | undefined;
    const show = (reading: Reading): void => {
      if (!stop.signal.aborted) setKept({ of, reading });
    };
    openPaper(url, stop.signal).then(
      (paper) => {
        opened = paper;
        if (stop.signal.aborted) paper.close();
        else show({ state: 'shown', paper });
      },
      (error: unknown) => {
        show({ state: 'failed', error });
      },
    );
    return () => {
      stop.abort();
      opened?.close();
    };
  }, [url, of]);
  const again = useCallback(() => {
    setAttempt((count) => count + 1);
  }, []);
  return { ...(kept?.of === of ? kept.reading : { state: 'loading' }), again };
}
