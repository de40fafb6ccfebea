import { useCallback, useEffect, useRef, useState } from 'react';

const PREFIX = 'kelisim.draft.';
const WRITE_AFTER_MS = 400;

/** Says to the other tabs that what was begun under a name has been sent or thrown away in this one. */
const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('kelisim.drafts');

/** Counts the logouts: what a page still holds in mid-word is not written after one. */
let logouts = 0;

/** What somebody has begun to write, kept on this device until it is sent or he logs out. A person sees only his own. */
const placeOf = (person: string, name: string): string => `${PREFIX}${person}.${name}`;

function readDraft(place: string): unknown {
  try {
    const kept = localStorage.getItem(place);
    return kept === null ? null : (JSON.parse(kept) as unknown);
  } catch {
    return null;
  }
}

export interface Draft<T> {
  readonly value: T;
  /** Whether it was begun earlier: the reader is told that it is not empty. */
  readonly restored: boolean;
  /** Sent or thrown away in another tab: what was typed in this one is kept, what was only shown here is gone. */
  readonly elsewhere: 'kept' | 'gone' | null;
  readonly set: (value: T) => void;
  /** After sending, or when he throws it away. */
  readonly forget: () => void;
}

/** A value that survives a reload. `name` says what it belongs to, for example `file.journal-correction`. */
export function useDraft<T>(person: string, name: string, empty: T): Draft<T> {
  const place = placeOf(person, name);
  const [kept] = useState(() => readDraft(place) as T | null);
  const [era] = useState(logouts);
  const [value, setValue] = useState<T>(kept ?? empty);
  const [restored, setRestored] = useState(kept !== null);
  const [elsewhere, setElsewhere] = useState<Draft<T>['elsewhere']>(null);
  /** What was typed in this tab, until it is sent or thrown away. */
  const own = useRef<T | null>(null);
  const first = useRef(empty);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const unwritten = useRef<T | null>(null);
  const write = useCallback((): void => {
    clearTimeout(timer.current);
    if (unwritten.current === null || era !== logouts) return;
    try {
      localStorage.setItem(place, JSON.stringify(unwritten.current));
    } catch {
      // No room or no right: the draft lives as long as the page.
    }
    unwritten.current = null;
  }, [place, era]);
  useEffect(() => {
    // A page that is left in mid-word keeps the word.
    window.addEventListener('pagehide', write);
    return () => {
      window.removeEventListener('pagehide', write);
      write();
    };
  }, [write]);
  useEffect(() => {
    const hear = ({ data }: MessageEvent<unknown>): void => {
      if (data !== place) return;
      setElsewhere(own.current === null ? 'gone' : 'kept');
      setRestored(false);
      unwritten.current = own.current;
      if (own.current === null) setValue(first.current);
      else write();
    };
    channel?.addEventListener('message', hear);
    return () => {
      channel?.removeEventListener('message', hear);
    };
  }, [place, write]);
  return {
    value,
    restored,
    elsewhere,
    set: (next) => {
      setValue(next);
      own.current = next;
      unwritten.current = next;
      clearTimeout(timer.current);
      timer.current = setTimeout(write, WRITE_AFTER_MS);
    },
    forget: () => {
      clearTimeout(timer.current);
      unwritten.current = null;
      own.current = null;
      localStorage.removeItem(place);
      channel?.postMessage(place);
      setValue(empty);
      setRestored(false);
      setElsewhere(null);
    },
  };
}

/** What has been begun under this name, null where nothing has. */
export const readKept = (person: string, name: string): unknown => readDraft(placeOf(person, name));

/** Whether something has been begun under this name. */
export const hasDraft = (person: string, name: string): boolean => readKept(person, name) !== null;

/** Whoever enters finds only his own: what another person left unfinished here is not kept for him. */
export function forgetDraftsOfOthers(person: string): void {
  const own = placeOf(person, '');
  for (const key of Object.keys(localStorage)) {
    if (key.startsWith(PREFIX) && !key.startsWith(own)) localStorage.removeItem(key);
  }
}

/** Everything begun on this device: at logout nothing of a person stays on a shared computer. */
export function forgetDrafts(): void {
  logouts += 1;
  for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX)) localStorage.removeItem(key);
}
