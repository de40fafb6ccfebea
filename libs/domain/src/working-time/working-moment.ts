import type { CompiledCalendar } from './compiled-calendar';
import { DAY } from './day-number';
import { closedForEver, longestClosure } from './longest-closure';
import type { Counting } from './why-not-counted';
import { whyNotCounted } from './why-not-counted';

/** The instant itself when it is working time that counts, otherwise the next that is. @throws RangeError when there is none for a year. */
export function nextWorkingMoment(instant: number, counting: Counting, calendar: CompiledCalendar): number {
  const local = calendar.clock.localOf(instant);
  const today = Math.floor(local / DAY);
  for (let day = today; day <= today + longestClosure; day += 1) {
    const time = day === today ? local - today * DAY : 0;
    const stretch = calendar.dayOf(day).stretches.find(({ to }) => time < to);
    if (stretch === undefined || whyNotCounted(day, counting, calendar) !== null) continue;
    return day === today && time >= stretch.from ? instant : calendar.clock.instantOf(day * DAY + stretch.from);
  }
  throw closedForEver(calendar, today);
}
