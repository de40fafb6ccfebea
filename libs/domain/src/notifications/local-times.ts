import { Temporal } from 'temporal-polyfill';
import type { QuietHours } from './notification-settings';

/**
 * The first moment after `since` at which the clocks of the zone show a time of day. On a day that skips the time it is as
 * much later, on one that has it twice the earlier.
 *
 * @param since milliseconds of the epoch, as the answer.
 */
export function nextLocalTime(since: number, time: string, zone: string): number {
  const day = Temporal.Instant.fromEpochMilliseconds(since).toZonedDateTimeISO(zone).toPlainDate();
  const today = at(day, time, zone);
  return today > since ? today : at(day.add({ days: 1 }), time, zone);
}

/** The end of the quiet hours in which a moment lies; null where it lies in none. */
export function quietUntil(moment: number, { from, to }: QuietHours, zone: string): number | null {
  const now = Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(zone).toPlainTime().toString();
  const isQuiet = from < to ? from <= now && now < to : from <= now || now < to;
  return isQuiet ? endOfQuiet(moment, to, zone) : null;
}

/** Of a time that the day has twice the later one too: after the earlier it is quiet again, for an hour and not for a day. */
function endOfQuiet(moment: number, to: string, zone: string): number {
  const day = Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(zone).toPlainDate();
  const again = day.toPlainDateTime(to).toZonedDateTime(zone, { disambiguation: 'later' }).epochMilliseconds;
  const next = nextLocalTime(moment, to, zone);
  return again > moment && again < next ? again : next;
}

const at = (day: Temporal.PlainDate, time: string, zone: string): number =>
  day.toZonedDateTime({ timeZone: zone, plainTime: time }).epochMilliseconds;
