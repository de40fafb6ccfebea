import { readPack } from '../read-pack';
import type { ScheduleDefinition } from '../schedule-definition';
import { faultsOf, lineOf } from '../spec-support/broken-pack';
import { sha256 } from '../spec-support/pack-files';
import { scheduledPack } from '../spec-support/scheduled-pack';

type Change = Parameters<typeof scheduledPack>[0];

const scheduleOf = (change: Change): ScheduleDefinition | undefined =>
  readPack(scheduledPack(change), sha256).pack?.definition.start.schedule;
const period = "after: 14 days, of: end of session, at: '09:00'";

describe('a schedule', () => {
  it('is read as it is written, and the university’s zone is the usual one', () => {
    expect(faultsOf(scheduledPack())).toEqual([]);
    expect(scheduleOf({})).toEqual({
      days: { every: 'week', on: [1] },
      at: '09:00',
      zone: null,
      onFreeDay: 'next',
      as: { position: 'registrar', of: 'university' },
      gives: { week: { kind: 'date' } },
    });
  });

  it.each<[string, ScheduleDefinition['days']]>([
    ["every: day, at: '09:00'", { every: 'day' }],
    ["every: week, on: [monday, thursday], at: '09:00'", { every: 'week', on: [1, 4] }],
    ["every: month, on: 25, at: '09:00'", { every: 'month', on: 25 }],
    ["every: month, on: last, at: '09:00'", { every: 'month', on: 'last' }],
    ["every: year, on: '09-01', at: '09:00'", { every: 'year', month: 9, day: 1 }],
    [period, { every: 'period', kind: 'session', level: null, edge: 'end', days: 14 }],
    [
      "before: P1W, of: start of semester, level: master, at: '09:00'",
      { every: 'period', kind: 'semester', level: 'master', edge: 'start', days: -7 },
    ],
  ])('{ %s } says its days', (written, days) => {
    const change = { schedule: `{ ${written} }` };
    expect(faultsOf(scheduledPack(change))).toEqual([]);
    expect(scheduleOf(change)?.days).toEqual(days);
  });

  it('may give what it knows, constants, and start one case in each unit', () => {
    const change = {
      schedule: `{ ${period}, zone: Asia/Bishkek }`,
      as: '{ position: department-head, of: each department }',
      gives: '{ week: period start, until: period end, remark: { text: срок }, seen: date, count: 3, urgent: true }',
    };
    expect(faultsOf(scheduledPack(change))).toEqual([]);
    expect(scheduleOf(change)).toMatchObject({
      zone: 'Asia/Bishkek',
      as: { of: { each: 'department' } },
      gives: { until: { kind: 'period-end' }, remark: { kind: 'constant', value: 'срок' }, urgent: { value: true } },
    });
  });

  const refused: readonly (readonly [change: Change, at: string, message: string, hint?: string])[] = [
    [{ schedule: "{ every: week, on: moonday, at: '09:00' }" }, 'schedule:', '«moonday» is not known', 'monday'],
    [{ schedule: "{ every: fortnight, at: '09:00' }" }, 'schedule:', '«fortnight» is not known'],
    [{ schedule: "{ every: week, at: '09:00' }" }, 'schedule:', 'the day is not said', 'on: monday'],
    [{ schedule: "{ every: day, on: monday, at: '09:00' }" }, 'schedule:', 'says nothing where every day is meant'],
    [{ schedule: "{ every: month, on: 31, at: '09:00' }" }, 'schedule:', '«31» is not a day of every month', 'last'],
    [{ schedule: "{ every: month, on: 0, at: '09:00' }" }, 'schedule:', '«0» is not a day of every month'],
    [{ schedule: "{ every: year, on: '02-30', at: '09:00' }" }, 'schedule:', '«02-30» is not a day of every year'],
    [{ schedule: "{ every: year, on: '02-29', at: '09:00' }" }, 'schedule:', '«02-29» is not a day of every year'],
    [{ schedule: '{ every: day, at: 9 o’clock }' }, 'schedule:', '«9 o’clock» is not a time of the day', '09:00'],
    [{ schedule: "{ every: day, at: '24:00' }" }, 'schedule:', '«24:00» is not a time of the day'],
    [{ schedule: '{ every: day }' }, 'schedule:', '«at» is missing'],
    [{ schedule: "{ every: day, at: '09:00', zone: Asia/Alma-Ata-2 }" }, 'schedule:', 'there is no zone'],
    [{ schedule: "{ every: day, at: '09:00', zone: UTC+5 }" }, 'schedule:', 'there is no zone «UTC+5»'],
    [{ schedule: "{ every: day, at: '09:00', onFreeDay: skip }" }, 'schedule:', '«skip» is not known'],
    [{ schedule: "{ every: day, after: 1 day, of: end of year, at: '09:00' }" }, 'schedule:', 'said in one way'],
    [{ schedule: "{ at: '09:00' }" }, 'schedule:', 'said in one way'],
    [{ schedule: "{ every: day, of: end of year, at: '09:00' }" }, 'schedule:', 'says nothing beside «every»'],
    [{ schedule: "{ after: 14 days, at: '09:00' }" }, 'schedule:', 'of what is not said'],
    [{ schedule: "{ after: 14 days, of: end of term, at: '09:00' }" }, 'schedule:', 'no moment of an academic period'],
    [
      { schedule: "{ after: 2 working days, of: end of year, at: '09:00' }" },
      'schedule:',
      'not a number of days',
      'days of the calendar',
    ],
    [{ schedule: "{ after: PT4H, of: end of year, at: '09:00' }" }, 'schedule:', 'not a number of days'],
    [{ schedule: `{ ${period}, level: bachlor }` }, 'schedule:', '«bachlor» is not known', 'bachelor'],
    [{ as: null }, 'schedule:', 'not said in whose name'],
    [{ schedule: null, gives: null }, 'as:', 'nothing starts by the calendar'],
    [{ as: '{ position: registrer, of: university }' }, 'as:', 'there is no position «registrer»', 'registrar'],
    [{ as: '{ position: registrar, of: author.faculty }' }, 'as:', '«author.faculty» is not known'],
    [{ gives: null }, 'schedule:', 'needs the field «week», and nobody fills it'],
    [{ gives: '{ week: date, weak: date }' }, 'gives:', 'there is no field of the form «weak»', 'week'],
    [{ gives: '{ week: today }' }, 'gives:', '«today» is nothing that a schedule knows', 'date'],
    [{ gives: '{ week: period start }' }, 'gives:', 'of an academic period'],
    [{ gives: '{ week: date, count: 9 }' }, 'gives:', 'does not fit «count»: maximum'],
    [{ gives: '{ week: date, count: date }' }, 'gives:', 'does not fit «count»: type'],
    [{ gives: '{ week: { text: soon } }' }, 'gives:', 'does not fit «week»: format'],
    [{ gives: '{ week: date, remark: { text: слишком долго } }' }, 'gives:', 'does not fit «remark»: max-length'],
    [{ gives: '{ week: date, group: { text: g } }' }, 'gives:', 'chosen by a person'],
    [
      { schedule: `{ ${period} }`, gives: '{ week: date, seen: period end }' },
      'gives:',
      'depends on the day of filling',
    ],
  ];

  it.each(refused.map(([change, at, message, hint = '']) => ({ change, at, message, hint })))(
    '$change is refused, with its line and the way out',
    ({ change, at, message, hint }) => {
      const pack = scheduledPack(change);
      const faults = faultsOf(pack);
      expect(faults.map((fault) => fault.message)).toEqual([expect.stringContaining(message)]);
      expect(faults[0]).toMatchObject({ file: 'definition.yaml', line: lineOf(pack, 'definition.yaml', at) });
      expect(faults[0]?.hint).toContain(hint);
      expect(faults[0]?.hint).not.toBe('');
    },
  );
});
