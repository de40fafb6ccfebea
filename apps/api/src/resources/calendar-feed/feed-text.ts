import { oneLine } from '@kelisim/documents';
import type { Language, LocalizedText } from '@kelisim/domain';
import ical, { ICalAlarmRelatesTo, ICalAlarmType, ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';

/** A term as a calendar shows it. Nothing of others is in it. */
export interface FeedTerm {
  /** Its task: the event keeps its identity while the term moves. */
  readonly task: string;
  readonly number: string;
  readonly title: string;
  readonly stepTitle: string;
  readonly asksMoreTime: boolean;
  readonly due: string;
  readonly openedAt: string;
}

const words: Readonly<Record<'name' | 'due' | 'moreTime', LocalizedText>> = {
  name: {
    ru: 'Kelisim: мои сроки',
    kk: 'Kelisim: менің мерзімдерім',
    ky: 'Kelisim: менин мөөнөттөрүм',
    en: 'Kelisim: my deadlines',
  },
  due: { ru: 'Срок', kk: 'Мерзімі', ky: 'Мөөнөтү', en: 'Due' },
  moreTime: {
    ru: 'Просят продлить срок',
    kk: 'Мерзімді ұзартуды сұрайды',
    ky: 'Мөөнөттү узартууну сурашат',
    en: 'More time is asked for',
  },
};

const hour = 3_600;
/** An event that takes no time is overlooked, and one that begins at midnight stands on the day after. */
const shown = hour / 2;

/**
 * The terms as RFC 5545. Moments are in UTC: every calendar shows them in the zone of its reader, and no description of zones can be
 * out of date. An event is the last half hour of a term; an alarm rings a day before its end and an hour before.
 */
export function feedText(
  terms: readonly FeedTerm[],
  { language, publicUrl, now }: { readonly language: Language; readonly publicUrl: string; readonly now: Date },
): string {
  const calendar = ical({
    name: words.name[language],
    prodId: { company: 'Kelisim', product: 'deadlines', language: language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    ttl: hour,
  });
  for (const { task, number, title, stepTitle, asksMoreTime, due, openedAt } of terms) {
    const what = words[asksMoreTime ? 'moreTime' : 'due'][language];
    calendar.createEvent({
      id: `${task}@kelisim`,
      stamp: now,
      created: new Date(openedAt),
      start: new Date(Date.parse(due) - shown * 1_000),
      end: new Date(due),
      // Many programs end a line at more signs than the standard names: a title must not begin a property of its own.
      summary: oneLine(`${what}: ${stepTitle}, ${number}`),
      description: oneLine(title),
      url: new URL(`/inbox/${task}`, publicUrl).href,
      transparency: ICalEventTransparency.TRANSPARENT,
      alarms: [24 * hour, hour].map((trigger) => ({
        type: ICalAlarmType.display,
        trigger,
        relatesTo: ICalAlarmRelatesTo.end,
        description: oneLine(stepTitle),
      })),
    });
  }
  return calendar.toString();
}
