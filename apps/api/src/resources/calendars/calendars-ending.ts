import type { Language } from '@kelisim/domain';
import { reachOf } from '@kelisim/domain';
import type { Queryable, SessionPerson } from '@kelisim/persistence';
import { keepsCalendars, listCalendars, momentHere } from '@kelisim/persistence';
import { z } from 'zod';

/** A calendar that runs out within the time in which the next year has to be looked up. */
export const calendarEnding = z
  .object({
    unit: z.object({ id: z.uuid(), name: z.string() }),
    until: z.iso.date().describe('The last day that has been looked up'),
    daysLeft: z.int().describe('Negative when it has run out'),
  })
  .meta({ id: 'CalendarEnding' });

/** The calendars that run out, for whoever keeps them; nobody else is warned. */
export async function calendarsEnding(
  q: Queryable,
  who: Pick<SessionPerson, 'university' | 'appointments'>,
  language: Language,
): Promise<z.infer<typeof calendarEnding>[]> {
  if (!keepsCalendars(who)) return [];
  const { now } = await momentHere(q, who.university);
  const calendars = await listCalendars(q, who.university);
  return calendars.flatMap(({ unit, calendar, saysCover }) => {
    const { until, daysLeft, warn } = reachOf(calendar, now);
    return warn && saysCover && until !== null && daysLeft !== null
      ? [{ unit: { id: unit.id, name: unit.name[language] }, until, daysLeft }]
      : [];
  });
}
