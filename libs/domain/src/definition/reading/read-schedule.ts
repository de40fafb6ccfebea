import type { GivenValue, ScheduleDefinition, ScheduledFiler } from '../schedule-definition';
import { isClockTime } from '../../working-time/clock-time';
import { isZone } from '../../working-time/zone-clock';
import type { Entry, Fields } from './entry';
import { readScheduledDays } from './read-scheduled-days';
import { suggest } from './suggest';

/** `schedule`, `as` and `gives` of a start: one cannot be without the others it needs. */
export function readSchedule(start: Fields): { readonly schedule?: ScheduleDefinition } {
  if (!start.has('schedule')) {
    for (const name of ['as', 'gives'].filter((each) => start.has(each)))
      start.at(name).fail('nothing starts by the calendar here', 'add «schedule:», or leave it out');
    return {};
  }
  const entry = start.at('schedule');
  if (!start.has('as'))
    entry.fail('it is not said in whose name a case is filed', 'add «as: { position: …, of: university }» beside it');
  const fields = entry.fields(['at'], ['every', 'on', 'after', 'before', 'of', 'level', 'zone', 'onFreeDay']);
  const gives = start.optional('gives', readGives, {});
  const schedule = entry.mark<ScheduleDefinition>({
    days: readScheduledDays(fields),
    at: readHour(fields.at('at')),
    zone: fields.optional<string | null>('zone', readZone, null),
    onFreeDay: fields.optional('onFreeDay', (word) => word.oneOf(['keep', 'next']), 'keep'),
    as: readFiler(start.at('as')),
    gives,
  });
  for (const { key } of fields.keys()) fields.at(key).mark(schedule, key);
  return { schedule };
}

function readHour(entry: Entry): string {
  const written = entry.text();
  if (isClockTime(written) && written !== '24:00') return written;
  if (written !== '') entry.fail(`«${written}» is not a time of the day`, "write it as '09:00', from 00:00 to 23:59");
  return '00:00';
}

function readZone(entry: Entry): string | null {
  const written = entry.text();
  if (isZone(written)) return written;
  if (written !== '')
    entry.fail(
      `there is no zone «${written}»`,
      'write a name as Asia/Almaty, or leave it out: then it is the university’s',
    );
  return null;
}

/** `{ position: registrar, of: university }`, `{ position: department-head, of: each department }`. */
function readFiler(entry: Entry): ScheduledFiler {
  const fields = entry.fields(['position', 'of']);
  const of = fields.at('of').oneOf(['university', 'each faculty', 'each department', 'each office']);
  const filer = entry.mark<ScheduledFiler>({
    position: fields.at('position').id(),
    of: of === 'university' ? of : { each: of.slice('each '.length) as 'faculty' | 'department' | 'office' },
  });
  return fields.at('position').mark(filer, 'position');
}

const givenWords = ['date', 'period start', 'period end'] as const;

/** What goes into the form: a word for something of the day, a number, true or false, or `{ text: … }`. */
function readGives(entry: Entry): ScheduleDefinition['gives'] {
  const values: Record<string, GivenValue> = {};
  const read = entry.entries().map(({ key, value }) => {
    const name = key.text();
    values[name] = readGiven(value);
    return { name, key };
  });
  entry.mark(values);
  for (const { name, key } of read) key.mark(values, name);
  return values;
}

function readGiven(entry: Entry): GivenValue {
  if (entry.isMap) return { kind: 'constant', value: entry.fields(['text']).at('text').text() };
  const { scalar } = entry;
  if (typeof scalar === 'number' || typeof scalar === 'boolean') return { kind: 'constant', value: scalar };
  const written = entry.text();
  const word = givenWords.find((known) => known === written);
  if (word === undefined && written !== '')
    entry.fail(
      `«${written}» is nothing that a schedule knows`,
      `${suggest(written, givenWords)}; a text is written { text: … }`,
    );
  return { kind: (word ?? 'date').replace(' ', '-') as 'date' | 'period-start' | 'period-end' };
}
