import type { Term } from './term';

const wordsPattern = /^([1-9]\d{0,3}) (?:(working|calendar) )?days?$/;
const workingDaysPattern = /^([1-9]\d{0,2}) working days?$/;
const hoursPattern = /^([1-9]\d{0,3}) working (hour|minute)s?$/;
const daysPattern = /^P([1-9]\d{0,3})([DW])$/;
const timePattern = /^PT(?=\d)(?:(\d{1,4})H)?(?:(\d{1,5})M)?(?:(\d{1,6})S)?$/;

/** Days. A term that lasts for years is a slip of the pen, and nobody's calendar reaches so far. */
const longest = 366;
const day = 86_400_000;

/**
 * Reads a term as packs write it: `2 days`, `3 working days`, `1 calendar day`, `4 working hours`, `P2D`, `P1W`, `PT4H`, `PT90M`.
 * Days without a word, also those written in ISO 8601, are counted by the pack's own rule; a week is seven of them. Hours and
 * minutes of working time are used up in it alone; in ISO 8601 they are an exact stretch of time. Months and years have no
 * fixed length and are not terms.
 *
 * @returns null when the text is not a term, its length is nothing or more than a year.
 */
export function parseTerm(text: string): Term | null {
  const term = readTerm(text);
  if (term === null) return null;
  const length = term.kind === 'days' ? term.days * day : term.milliseconds;
  return length > 0 && length <= longest * day ? term : null;
}

function readTerm(text: string): Term | null {
  const words = wordsPattern.exec(text);
  if (words !== null)
    return { kind: 'days', days: Number(words[1]), count: (words[2] ?? 'pack') as 'working' | 'calendar' | 'pack' };
  const hours = hoursPattern.exec(text);
  if (hours !== null)
    return { kind: 'working-time', milliseconds: Number(hours[1]) * (hours[2] === 'hour' ? 3_600_000 : 60_000) };
  const days = daysPattern.exec(text);
  if (days !== null) return { kind: 'days', days: Number(days[1]) * (days[2] === 'W' ? 7 : 1), count: 'pack' };
  const milliseconds = parseTime(text);
  return milliseconds === null ? null : { kind: 'duration', milliseconds };
}

/** How far from the due moment something happens. */
export interface Distance {
  /** Of working days, as if they were days: for the order of what is declared. */
  readonly milliseconds: number;
  readonly workingDays?: number;
}

/**
 * Reads the distance of a reminder from the due moment: ISO 8601 `PT0H`, `PT4H`, `P1D`, where a day is 24 hours, or `1 working
 * day`, which steps over days off.
 *
 * @returns null when the text is not a distance.
 */
export function parseDistance(text: string): Distance | null {
  const working = workingDaysPattern.exec(text);
  if (working !== null) return { milliseconds: Number(working[1]) * day, workingDays: Number(working[1]) };
  const days = daysPattern.exec(text);
  if (days !== null) return { milliseconds: Number(days[1]) * (days[2] === 'W' ? 7 : 1) * day };
  const milliseconds = parseTime(text);
  return milliseconds === null ? null : { milliseconds };
}

function parseTime(text: string): number | null {
  const time = timePattern.exec(text);
  if (time === null) return null;
  const [, hours = '0', minutes = '0', seconds = '0'] = time;
  return ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
}
