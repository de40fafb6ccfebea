import { useReducedMotion } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { serverNow } from '../api/server-clock';
import type { Nearness, TimePart } from './time-left';
import { finestUnit, nearnessOf, timeLeft, untilNextChange } from './time-left';

/** A timer may fire a little early; the next look must not see the same second again. */
const AFTER_EDGE_MS = 15;
const LONGEST_SLEEP_MS = 60_000;

interface Left {
  readonly parts: readonly TimePart[];
  readonly nearness: Nearness;
}

/** The time left until a moment, by the server's clock; what uses it is drawn anew only when something else is to be shown. */
export function useTimeLeft(until: string): Left {
  const calmly = useReducedMotion();
  const [now, setNow] = useState(serverNow);
  const left = Date.parse(until) - now;
  const finest = finestUnit(left, calmly);
  useEffect(() => {
    const look = (): void => {
      setNow(serverNow());
    };
    // A page in the background sleeps: when it is looked at again, it tells the present.
    document.addEventListener('visibilitychange', look);
    const pause = Math.min(untilNextChange(left, finest) + AFTER_EDGE_MS, LONGEST_SLEEP_MS);
    const timer = left <= 0 ? undefined : setTimeout(look, pause);
    return () => {
      document.removeEventListener('visibilitychange', look);
      clearTimeout(timer);
    };
  }, [left, finest]);
  return { parts: timeLeft(left, finest), nearness: nearnessOf(left) };
}
