import { academicLevels, academicPeriodKinds } from '../../schedule/academic-period';
import type { AcademicPeriodKind } from '../../schedule/academic-period';
import { parseTerm } from '../parse-term';
import type { ScheduledDays } from '../schedule-definition';
import type { Entry, Fields } from './entry';
import { suggest } from './suggest';

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
/** Days of each month; 29 February is not there in every year. */
const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const everyDay: ScheduledDays = { every: 'day' };
/** What belongs to each way of saying the days. */
const waysOf: Readonly<Record<string, readonly string[]>> = {
  every: ['on'],
  after: ['of', 'level'],
  before: ['of', 'level'],
};

/** `every: …` with `on: …`, or so many days `after` or `before` the start or end of an academic period. */
export function readScheduledDays(fields: Fields): ScheduledDays {
  const [way, ...more] = Object.keys(waysOf).filter((each) => fields.has(each));
  if (way === undefined || more.length > 0) {
    const hint = 'write one of «every: week», «after: 14 days» with «of: end of session», «before: …»';
    fields.entry.fail('the days must be said in one way', hint);
    return everyDay;
  }
  for (const stray of ['on', 'of', 'level'].filter((each) => fields.has(each) && !waysOf[way]?.includes(each)))
    fields.at(stray).fail(`says nothing beside «${way}»`, 'leave it out');
  return way === 'every' ? readEvery(fields) : readNearPeriod(fields, way === 'after' ? 1 : -1);
}

function readEvery(fields: Fields): ScheduledDays {
  const every = fields.at('every').oneOf(['day', 'week', 'month', 'year']);
  if (every === 'day') {
    if (fields.has('on')) fields.at('on').fail('says nothing where every day is meant', 'leave it out');
    return everyDay;
  }
  if (!fields.has('on')) {
    const examples = { week: 'on: monday', month: 'on: 25', year: "on: '09-01'" };
    fields.at('every').fail('the day is not said', `add «${examples[every]}»`);
    return everyDay;
  }
  const on = fields.at('on');
  if (every === 'week') return { every, on: on.oneOrMany().map(readWeekday) };
  return every === 'month' ? { every, on: readDayOfMonth(on) } : { every, ...readDayOfYear(on) };
}

const readWeekday = (entry: Entry): number => weekdays.indexOf(entry.oneOf(weekdays)) + 1;

function readDayOfMonth(entry: Entry): number | 'last' {
  if (entry.scalar === 'last') return 'last';
  const day = entry.scalar;
  if (typeof day === 'number' && Number.isInteger(day) && day >= 1 && day <= 28) return day;
  const hint = 'write a day from 1 to 28, or «last»: the 29th, 30th and 31st are not there in every month';
  entry.fail(`«${String(day)}» is not a day of every month`, hint);
  return 1;
}

function readDayOfYear(entry: Entry): { readonly month: number; readonly day: number } {
  const written = entry.text();
  const [, month = 0, day = 0] = (/^(\d{2})-(\d{2})$/.exec(written) ?? []).map(Number);
  if (day >= 1 && day <= (monthLengths[month - 1] ?? 0)) return { month, day };
  if (written !== '')
    entry.fail(
      `«${written}» is not a day of every year`,
      "write month and day as '09-01'; 29 February is not in every year",
    );
  return { month: 1, day: 1 };
}

/** `after: 14 days, of: end of session, level: bachelor`. */
function readNearPeriod(fields: Fields, sign: 1 | -1): ScheduledDays {
  const distance = fields.at(sign === 1 ? 'after' : 'before');
  const written = distance.text();
  const term = parseTerm(written);
  if (written !== '' && (term?.kind !== 'days' || term.count === 'working'))
    distance.fail(
      `«${written}» is not a number of days`,
      'write «14 days» or «P14D», days of the calendar, at most a year',
    );
  if (!fields.has('of')) distance.fail('of what is not said', 'add «of: end of session»');
  const { edge, kind } = readEdge(fields.at('of'));
  const level = fields.optional<(typeof academicLevels)[number] | null>(
    'level',
    (word) => word.oneOf(academicLevels),
    null,
  );
  return { every: 'period', kind, level, edge, days: sign * (term?.kind === 'days' ? term.days : 1) };
}

const edges = ['start', 'end'].flatMap((edge) => academicPeriodKinds.map((kind) => `${edge} of ${kind}`));

function readEdge(entry: Entry): { readonly edge: 'start' | 'end'; readonly kind: AcademicPeriodKind } {
  const written = entry.text();
  if (!edges.includes(written) && written !== '')
    entry.fail(`«${written}» is no moment of an academic period`, suggest(written, edges));
  const [edge, kind] = (edges.includes(written) ? written : 'end of session').split(' of ');
  return {
    edge: edge === 'start' ? 'start' : 'end',
    kind: academicPeriodKinds.find((known) => known === kind) ?? 'session',
  };
}
