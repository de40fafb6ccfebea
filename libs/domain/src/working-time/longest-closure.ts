import type { CompiledCalendar } from './compiled-calendar';
import { dateOf } from './day-number';

/** Days. No calendar closes a university for longer; one that does has lost its working days. */
export const longestClosure = 370;

/** What is thrown for a calendar that is closed for ever: refused where it enters, so this is a fault of ours. */
export const closedForEver = ({ id }: CompiledCalendar, day: number): RangeError =>
  new RangeError(`calendar ${id} has no working days after ${dateOf(day)}`);
