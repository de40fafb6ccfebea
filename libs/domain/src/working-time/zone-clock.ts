import { Temporal } from 'temporal-polyfill';
import { DAY } from './day-number';

/** A zone's change of offset: from this instant on the local clock is so far ahead of UTC. */
interface OffsetFrom {
  readonly instant: number;
  readonly offset: number;
}

/** Converts between instants and local time of one zone, both in milliseconds; local time as if it were UTC. */
export interface ZoneClock {
  readonly zone: string;
  readonly localOf: (instant: number) => number;
  /** Of a local time that occurs twice the earlier one, of one that is skipped the moment so much later (RFC 5545, ECMA-402). */
  readonly instantOf: (local: number) => number;
}

/** Terms lie in these years; rules of zones further ahead are nobody's promise. */
const known = { from: '1990-01-01T00:00:00Z', to: '2100-01-01T00:00:00Z' };

const clocks = new Map<string, ZoneClock>();

/**
 * The clock of a zone. Its changes of offset are read once a process: asking the zone's rules for every day of a term costs a
 * hundred times more than the arithmetic.
 *
 * @param zone IANA name, e.g. `Asia/Almaty`.
 * @throws RangeError for an unknown zone.
 */
export function zoneClock(zone: string): ZoneClock {
  const kept = clocks.get(zone);
  if (kept !== undefined) return kept;
  const clock = clockOf(zone, offsetsOf(zone));
  clocks.set(zone, clock);
  return clock;
}

/** Whether the zone is one of the IANA data base. */
export function isZone(zone: string): boolean {
  try {
    return zone !== '' && !/^[+-]|^\d/.test(zone) && zoneClock(zone).zone === zone;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

function offsetsOf(zone: string): readonly OffsetFrom[] {
  const end = Temporal.Instant.from(known.to).epochMilliseconds;
  const offsets: OffsetFrom[] = [];
  let at: Temporal.ZonedDateTime | null = Temporal.Instant.from(known.from).toZonedDateTimeISO(zone);
  while (at !== null && at.epochMilliseconds < end) {
    offsets.push({ instant: at.epochMilliseconds, offset: at.offsetNanoseconds / 1_000_000 });
    at = at.getTimeZoneTransition('next');
  }
  return offsets;
}

function clockOf(zone: string, offsets: readonly OffsetFrom[]): ZoneClock {
  const offsetAt = (instant: number): number => {
    let [low, high] = [0, offsets.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((offsets[middle]?.instant ?? 0) <= instant) low = middle;
      else high = middle - 1;
    }
    return offsets[low]?.offset ?? 0;
  };
  return {
    zone,
    localOf: (instant) => instant + offsetAt(instant),
    instantOf: (local) => {
      // The offsets a day around: where they are one, nothing has changed. Of two, the former one gives the earlier of a repeated
      // time, and pushes a skipped one forward.
      const before = offsetAt(local - DAY - offsetAt(local));
      const after = offsetAt(local + DAY - offsetAt(local));
      if (before === after) return local - after;
      const [early, late] = [local - before, local - after];
      if (offsetAt(early) === before) return early;
      return offsetAt(late) === after ? late : early;
    },
  };
}
