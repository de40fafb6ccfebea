import type { CalendarDay, CalendarLayer, WorkingCalendar } from './calendar';

/**
 * Makes one calendar of layers, from the outermost (the country) to the nearest (the unit). Zone, week and the dates that are
 * covered are those of the nearest layer that has them; of a date the nearest layer's entry counts, or the week where a nearer
 * layer takes the entry away; periods add up.
 *
 * @param id names the result in explanations.
 * @throws RangeError when no layer has a zone or a week: checked where calendars enter the product (`calendarFaults`).
 */
export function resolveCalendar(id: string, layers: readonly CalendarLayer[]): WorkingCalendar {
  const zone = layers.findLast((layer) => layer.zone !== undefined)?.zone;
  const week = layers.findLast((layer) => layer.week !== undefined)?.week;
  if (zone === undefined || week === undefined) throw new RangeError(`calendar ${id} has no zone or no week`);
  const length = workingDaysOf(week);
  const days = new Map<string, CalendarDay>();
  for (const layer of layers) {
    for (const date of layer.without ?? []) days.delete(date);
    for (const day of layer.days) if (day.weeks === undefined || day.weeks === length) days.set(day.date, day);
  }
  return {
    ...{ id, zone, week },
    days: [...days.values()].sort((one, other) => (one.date < other.date ? -1 : 1)),
    periods: layers.flatMap((layer) => layer.periods),
    covers: layers.findLast((layer) => layer.covers !== undefined)?.covers ?? null,
  };
}

/** Where more than five days are worked, what a decree says of the six-day week holds. */
const workingDaysOf = (week: WorkingCalendar['week']): 5 | 6 =>
  week.filter((stretches) => stretches.length > 0).length > 5 ? 6 : 5;
