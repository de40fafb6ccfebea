import { Temporal } from 'temporal-polyfill';

/** The date of an instant as people in the zone call it, `YYYY-MM-DD`. */
export function localDate(instant: string, zone: string): string {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate().toString();
}
