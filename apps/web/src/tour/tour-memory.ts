import { useSyncExternalStore } from 'react';

const PREFIX = 'kelisim.tour.';
const listeners = new Set<() => void>();
/** Where the device keeps nothing (a private window), at least this page remembers. */
const seenHere = new Map<string, boolean>();

function hasSeen(tour: string): boolean {
  const here = seenHere.get(tour);
  if (here !== undefined) return here;
  try {
    return localStorage.getItem(PREFIX + tour) !== null;
  } catch {
    return false;
  }
}

/** Remembers on this device that a tour was seen, or that it is wanted once more. */
export function setSeen(tour: string, seen: boolean): void {
  seenHere.set(tour, seen);
  try {
    if (seen) localStorage.setItem(PREFIX + tour, 'seen');
    else localStorage.removeItem(PREFIX + tour);
  } catch {
    // No room or no right.
  }
  for (const listener of listeners) listener();
}

/** Whether a tour was seen on this device. */
export const useSeen = (tour: string): boolean =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => hasSeen(tour),
  );
