import { DAY, dateOf } from './day-number';
import { zoneClock } from './zone-clock';

/** The date of an instant as people in the zone call it, `YYYY-MM-DD`. @throws RangeError when it is no instant. */
export function localDate(instant: string, zone: string): string {
  return dateOf(Math.floor(zoneClock(zone).localOf(Date.parse(instant)) / DAY));
}
