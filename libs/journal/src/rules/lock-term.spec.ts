import { everydayCalendar, localDate, usualCalendar } from '@kelisim/domain';
import fc from 'fast-check';
import type { FillingTerm } from './filling-term';
import { chooseTerm } from './filling-term';
import type { LessonToLock, LockRule } from './lock-rule';
import { chooseRule } from './lock-rule';
import { lockOf, lockOfLesson } from './lock-term';

const countryWeek = usualCalendar('KZ', 5);
const twoWorkingDays = { days: 2, count: 'working', first: 'next' } as const;
const oneDay = { days: 1, count: 'calendar', first: 'next' } as const;

const lesson: LessonToLock = {
  ...{ type: 'practical', level: 'bachelor', period: 'autumn', heldOn: '2026-11-20' },
  startsAt: '2026-11-20T04:00:00Z',
};
const rule: LockRule = {
  ...{ id: 'r1', lessonType: null, level: null, validFrom: '2026-08-31T19:00:00Z', basis: 'Instruction 1' },
  ...twoWorkingDays,
};
const term: FillingTerm = {
  ...{ id: 't1', period: null, level: null, lessonType: null, recordedAt: '2026-11-01T05:00:00Z' },
  ...{ lessonsFrom: '2026-11-16', lessonsTo: '2026-11-20', locksAt: '2026-11-30T13:00:00Z' },
  basis: { number: '17', date: '2026-11-01' },
};

describe('the lock of a lesson by its rule', () => {
  it('R24 is the end of the second working day after it, with the days that were counted', () => {
    const lock = lockOf({ ...lesson, rule: twoWorkingDays }, countryWeek);
    expect(lock.locksAt).toBe('2026-11-24T13:00:00Z');
    expect(lock.explanation.counted).toEqual(['2026-11-23', '2026-11-24']);
    expect(lock.explanation.skipped.map(({ why }) => why)).toEqual(['first-day', 'weekend']);
  });

  it('R24 counts the day itself where the university says so', () => {
    const lock = lockOf({ ...lesson, rule: { ...twoWorkingDays, first: 'same' } }, countryWeek);
    expect(lock.explanation.counted).toEqual(['2026-11-20', '2026-11-23']);
  });

  it('R24 gives an evening lesson its first day on the next one', () => {
    const evening = { startsAt: '2026-11-19T13:30:00Z', heldOn: '2026-11-19' };
    const lock = lockOf({ ...evening, rule: { ...twoWorkingDays, first: 'same' } }, countryWeek);
    expect(lock.explanation.counted).toEqual(['2026-11-20', '2026-11-23']);
  });

  it('is at the promised local time in Almaty, when the clocks go back in between', () => {
    const before = { startsAt: '2024-02-29T04:00:00Z', heldOn: '2024-02-29' };
    // Until 1 March 2024 local time was UTC+6, from then on UTC+5.
    const sameDay = lockOf({ ...before, rule: { days: 1, count: 'working', first: 'same' } }, countryWeek);
    expect(sameDay.locksAt).toBe('2024-02-29T12:00:00Z');
    expect(lockOf({ ...before, rule: twoWorkingDays }, countryWeek).locksAt).toBe('2024-03-04T13:00:00Z');
    const midnight = lockOf({ ...before, rule: oneDay }, everydayCalendar('Asia/Almaty'));
    expect(midnight.locksAt).toBe('2024-03-01T19:00:00Z');
    expect(lockOf({ ...before, rule: oneDay }, everydayCalendar('Asia/Bishkek')).locksAt).toBe('2024-03-01T18:00:00Z');
  });

  it('keeps the date of the lesson when the zone was changed after it was planned', () => {
    // Planned for 00:30 on 1 March at UTC+6; by the new offset that instant lies on 29 February.
    const planned = { startsAt: '2024-02-29T18:30:00Z', heldOn: '2024-03-01' };
    const lock = lockOf({ ...planned, rule: oneDay }, everydayCalendar('Asia/Almaty'));
    expect(lock.explanation.counted).toEqual(['2024-03-02']);
    expect(lock.locksAt).toBe('2024-03-02T19:00:00Z');
  });

  it('comes after the lesson, at the same local time, on the same local days in every zone', () => {
    const zone = fc.constantFrom('Asia/Almaty', 'Asia/Bishkek');
    const day = fc.integer({ min: Date.UTC(2024, 1, 20) / 864e5, max: Date.UTC(2024, 2, 10) / 864e5 });
    const length = fc.integer({ min: 1, max: 6 });
    fc.assert(
      fc.property(zone, day, fc.integer({ min: 1, max: 16 }), length, (name, date, hour, days) => {
        // Between 01:00 and 17:00 UTC both zones have the same date as UTC.
        const startsAt = new Date(date * 864e5 + hour * 36e5).toISOString();
        const heldOn = startsAt.slice(0, 10);
        const counted = { days, count: 'calendar', first: 'next' } as const;
        const { locksAt } = lockOf({ startsAt, heldOn, rule: counted }, everydayCalendar(name));
        const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: name, dateStyle: 'short', timeStyle: 'medium' });
        // The reference adds whole days to the date: no offset enters it.
        const expected = new Date((date + days + 1) * 864e5).toISOString().slice(0, 10);
        expect(clock.format(new Date(locksAt))).toBe(`${expected} 00:00:00`);
        expect(localDate(startsAt, name)).toBe(heldOn);
      }),
    );
  });
});

describe('the rule of a lesson', () => {
  it('R24 is the most specific one: type and level, type, level, neither', () => {
    const rules = [
      rule,
      { ...rule, id: 'level', level: 'bachelor' },
      { ...rule, id: 'type', lessonType: 'practical' },
      { ...rule, id: 'both', lessonType: 'practical', level: 'bachelor' },
      { ...rule, id: 'other', lessonType: 'oral-exam', level: 'bachelor' },
    ];
    const chosen = (of: Partial<LessonToLock>) => chooseRule(rules, { ...lesson, ...of })?.id;
    expect(chosen({})).toBe('both');
    expect(chosen({ level: 'master' })).toBe('type');
    expect(chosen({ level: null })).toBe('type');
    expect(chosen({ type: 'lecture' })).toBe('level');
    expect(chosen({ type: 'lecture', level: 'master' })).toBe('r1');
  });

  it('is the newest of equals that was valid when the lesson started', () => {
    const rules = [
      { ...rule, id: 'old' },
      { ...rule, id: 'new', validFrom: '2026-11-20T04:00:00Z' },
      { ...rule, id: 'later', validFrom: '2026-11-20T04:00:01Z' },
    ];
    expect(chooseRule(rules, lesson)?.id).toBe('new');
    expect(chooseRule(rules.slice(2), lesson)).toBeNull();
    const first = { ...rule, id: 'r0', validFrom: '-infinity' };
    expect(chooseRule([first], lesson)?.id).toBe('r0');
    expect(chooseRule([first, { ...first, id: 'r9' }], lesson)?.id).toBe('r9');
    expect(chooseRule([first, ...rules], lesson)?.id).toBe('new');
    expect(() => chooseRule([{ ...rule, validFrom: 'soon' }], lesson)).toThrow('not an instant');
  });

  it('is never beaten by another one that speaks of the lesson, and does not depend on their order', () => {
    const type = fc.constantFrom('practical', 'lecture', null);
    const level = fc.constantFrom('bachelor', 'master', null);
    const since = fc.constantFrom('2026-09-01T00:00:00Z', '2026-11-20T04:00:00Z', '2026-12-01T00:00:00Z');
    const drawn = fc.record({ lessonType: type, level, validFrom: since });
    const many = fc
      .array(drawn, { maxLength: 8 })
      .map((all) => all.map((one, at) => ({ ...rule, ...one, id: `r${at}` })));
    fc.assert(
      fc.property(many, (rules) => {
        const chosen = chooseRule(rules, lesson);
        expect(chooseRule([...rules].reverse(), lesson)).toEqual(chosen);
        // The reference walks through the four degrees, as the regulation would be read aloud.
        const valid = rules.filter(({ validFrom }) => validFrom <= lesson.startsAt);
        const degrees: [string | null, string | null][] = [
          ...([
            ['practical', 'bachelor'],
            ['practical', null],
            [null, 'bachelor'],
            [null, null],
          ] as [string, string][]),
        ];
        const degree = degrees
          .map(([t, l]) => valid.filter((one) => one.lessonType === t && one.level === l))
          .find((some) => some.length > 0);
        const newest = degree
          ?.map(({ validFrom }) => validFrom)
          .sort()
          .at(-1);
        const expected = degree?.filter(({ validFrom }) => validFrom === newest).at(-1) ?? null;
        expect(chosen).toEqual(expected);
      }),
    );
  });
});

describe('a directive on the term of filling', () => {
  it('R18 wins over every rule, and is named', () => {
    const rules = [{ ...rule, lessonType: 'practical', level: 'bachelor' }];
    expect(lockOfLesson(lesson, { rules, terms: [term] }, countryWeek)).toEqual({
      locksAt: '2026-11-30T13:00:00Z',
      basis: {
        ...{ kind: 'directive', term: 't1', basis: { number: '17', date: '2026-11-01' } },
        ...{ recordedAt: '2026-11-01T05:00:00Z', lessonsFrom: '2026-11-16', lessonsTo: '2026-11-20' },
      },
    });
  });

  it('R18 speaks of lessons from its first to its last day, of its level, type and period alone', () => {
    const told = (of: Partial<LessonToLock>, part: Partial<FillingTerm> = {}) =>
      chooseTerm([{ ...term, ...part }], { ...lesson, ...of }) !== null;
    expect(['2026-11-15', '2026-11-16', '2026-11-20', '2026-11-21'].map((heldOn) => told({ heldOn }))).toEqual([
      ...[false, true, true, false],
    ]);
    expect([
      told({}, { level: 'master' }),
      told({}, { lessonType: 'lecture' }),
      told({}, { period: 'spring' }),
    ]).toEqual([...[false, false, false]]);
    expect(told({}, { level: 'bachelor', lessonType: 'practical', period: 'autumn' })).toBe(true);
  });

  it('is replaced by the next one as specific, and beaten by a more specific one', () => {
    const next = { ...term, id: 't2', recordedAt: '2026-11-10T05:00:00Z' };
    const special = { ...term, id: 't3', level: 'bachelor' };
    expect(chooseTerm([next, term], lesson)?.id).toBe('t2');
    expect(chooseTerm([next, special, term], lesson)?.id).toBe('t3');
  });

  it('leaves other lessons to their rules, whose words and days are kept as the reason', () => {
    const other = { ...lesson, heldOn: '2026-11-23', startsAt: '2026-11-23T04:00:00Z' };
    const lock = lockOfLesson(other, { rules: [rule], terms: [term] }, countryWeek);
    expect(lock?.locksAt).toBe('2026-11-25T13:00:00Z');
    expect(lock?.basis).toMatchObject({
      ...{ kind: 'rule', rule: 'r1', lessonType: null, level: null, basis: 'Instruction 1' },
      ...{ days: 2, count: 'working', first: 'next', explanation: { counted: ['2026-11-24', '2026-11-25'] } },
    });
    expect(lockOfLesson(other, { rules: [], terms: [term] }, countryWeek)).toBeNull();
  });
});
