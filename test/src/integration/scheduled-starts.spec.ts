import type { ScheduleDefinition } from '@kelisim/domain';
import { occurrencesBetween } from '@kelisim/domain';
import { missedStarts, readSchedules, startBySchedule, verifyCase } from '@kelisim/persistence';
import type { PublishedSchedule, ScheduledResult } from '@kelisim/persistence';
import type { TestEngine } from '../support/engine';
import { startTestEngine } from '../support/engine';
import { openTasks } from '../support/engine-note';
import type { ScheduledPackWords } from '../support/scheduled-pack';
import { scheduledPack } from '../support/scheduled-pack';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const daily = "{ every: day, at: '09:00' }";

let engine: TestEngine;
beforeEach(async () => {
  engine = await startTestEngine();
});
afterEach(async () => {
  await engine.stop();
});

const ask = async <Row extends object>(statement: string, values: readonly unknown[] = []): Promise<Row[]> =>
  (await engine.test.owner.query<Row>(statement, [...values])).rows;
const starts = async (): Promise<readonly Record<string, unknown>[]> =>
  await ask('select case_id, passed_over, waits_for from scheduled_starts order by nominal_at, unit');

async function publish(words: ScheduledPackWords): Promise<PublishedSchedule> {
  await engine.publish(scheduledPack(words));
  return await published();
}
async function published(): Promise<PublishedSchedule> {
  const [schedule] = await engine.database.read(
    engine.university,
    async (q) => await readSchedules(q, engine.university, 'journal-review'),
  );
  return schedule!;
}
/** The next moments of a schedule from now on. */
function comingOf({ schedule, surroundings }: PublishedSchedule): readonly string[] {
  const now = Date.now();
  const [from, to] = [new Date(now).toISOString(), new Date(now + 400 * DAY).toISOString()];
  return occurrencesBetween(schedule, surroundings, from, to).map(({ at }) => at);
}
/** Puts the law's clock to a moment, give or take what the test has taken so far. */
async function goTo(moment: string | number): Promise<void> {
  const at = typeof moment === 'string' ? Date.parse(moment) : moment;
  await engine.test.runAhead(`${Math.ceil((at - Date.now()) / 1000) + 1} seconds`);
}
const call = async (moment: string): Promise<ScheduledResult> => {
  const { database, stores, university } = engine;
  return await startBySchedule(database, stores, { university, procedure: 'journal-review' }, moment);
};

describe('a start by the calendar', () => {
  it('R21 files the case in the name of the position’s holder, with the form it gives, under its nominal moment', async () => {
    const [at] = comingOf(await publish({ schedule: daily }));
    await goTo(Date.parse(at!) + 20 * HOUR);
    const { state, cases } = await call(at!);
    expect({ state, count: cases.length }).toEqual({ state: 'done', count: 1 });
    const [row] = await ask<{ author_position: string; version: string; input: Record<string, unknown> }>(
      `select c.author_position, c.version, convert_from(e.bytes, 'UTF8')::jsonb -> 'input' as input
       from cases c join events e on e.line = c.id and e.type = 'filed' where c.id = $1`,
      cases,
    );
    expect(row).toMatchObject({ author_position: 'registrar', input: { scheduledFor: at } });
    const registrar = await engine.person('registrar');
    const [task] = await openTasks(engine, cases[0]!);
    expect(task).toMatchObject({ step: 'review' });
    expect(row!.input).toMatchObject({ author: { person: registrar.person } });
    const found = await verifyCase(engine.database, engine.stores, {
      university: engine.university,
      caseId: cases[0]!,
    });
    expect(found).toMatchObject({ broken: null, replayed: true });
  });

  it('happens once, however often and by however many it is asked for', async () => {
    const [at] = comingOf(await publish({ schedule: daily }));
    await goTo(at!);
    const results = await Promise.all(Array.from({ length: 8 }, async () => await call(at!)));
    const again = await call(new Date(Date.parse(at!) + HOUR).toISOString());
    expect(new Set([...results, again].flatMap(({ cases }) => cases)).size).toBe(1);
    expect(await ask('select from cases')).toHaveLength(1);
  });

  it('is none where the published schedule has none, or before there was one', async () => {
    const [at] = comingOf(await publish({ schedule: daily }));
    await goTo(at!);
    expect(await call(new Date(Date.parse(at!) + 6 * HOUR).toISOString())).toMatchObject({ state: 'not-scheduled' });
    expect(await call(new Date(Date.parse(at!) - 2 * DAY).toISOString())).toMatchObject({ state: 'not-scheduled' });
    await publish({ schedule: null });
    expect(await call(at!)).toMatchObject({ state: 'not-scheduled' });
    expect(await starts()).toEqual([]);
  });

  it('waits for its moment, and on a free day for the next working day', async () => {
    const sunday = await publish({ schedule: "{ every: week, on: sunday, at: '09:00', onFreeDay: next }" });
    const [at] = comingOf(sunday);
    await goTo(Date.parse(at!) - HOUR);
    const early = await call(at!);
    expect(early).toMatchObject({ state: 'waits', cases: [] });
    expect(Date.parse(early.again!)).toBeGreaterThanOrEqual(Date.parse(at!) + DAY);
    await goTo(Date.parse(at!) + HOUR);
    expect(await call(at!)).toMatchObject({ state: 'waits', again: early.again });
    await goTo(early.again!);
    expect(await call(at!)).toMatchObject({ state: 'done', cases: [expect.any(String)] });
    expect(await ask('select nominal_at = $1::timestamptz as kept from scheduled_starts', [at])).toEqual([
      { kept: true },
    ]);
  });

  it('waits for somebody to hold the position, and is passed over when the next one takes its turn', async () => {
    const [at, next] = comingOf(await publish({ schedule: daily }));
    await engine.test.owner.query(`update appointments set valid_to = app_now() where position = 'registrar'`);
    await goTo(at!);
    const waiting = await call(at!);
    expect(waiting).toMatchObject({ state: 'waits', cases: [] });
    expect(Date.parse(waiting.again!)).toBeLessThanOrEqual(Date.parse(at!) + 2 * HOUR);
    expect(await starts()).toEqual([{ case_id: null, passed_over: null, waits_for: 'holder' }]);
    await goTo(next!);
    expect(await call(at!)).toMatchObject({ state: 'done', cases: [] });
    await engine.test.owner.query(`update appointments set valid_to = null where position = 'registrar'`);
    expect(await call(next!)).toMatchObject({ state: 'done', cases: [expect.any(String)] });
    expect(await starts()).toEqual([
      { case_id: null, passed_over: 'nobody', waits_for: null },
      { case_id: expect.any(String) as string, passed_over: null, waits_for: null },
    ]);
  });

  it('may be one case for each department, of its own head; one without a head holds up no other', async () => {
    const as = '{ position: department-head, of: each department }';
    const [at] = comingOf(await publish({ schedule: daily, as }));
    const heads = await ask<{ unit: string; person: string }>(
      `select u.id as unit, (select a.person from appointments a where a.unit = u.id and a.position = 'department-head' order by valid_from, id limit 1) as person
       from units u where u.kind = 'department' order by u.code`,
    );
    expect(heads.length).toBeGreaterThan(2);
    await engine.test.owner.query(
      `update appointments set valid_to = app_now() where position = 'department-head' and unit = $1`,
      [heads[0]!.unit],
    );
    await goTo(at!);
    const result = await call(at!);
    expect(result).toMatchObject({ state: 'waits' });
    expect(result.cases).toHaveLength(heads.filter(({ person }) => person).length - 1);
    const filed = await ask<{ unit: string; author: string }>('select author_unit as unit, author from cases');
    const expected = heads.slice(1).filter(({ person }) => person);
    expect(new Set(filed.map(({ unit, author }) => `${unit} ${author}`))).toEqual(
      new Set(expected.map(({ unit, person }) => `${unit} ${person}`)),
    );
    expect((await call(at!)).cases).toEqual(expect.arrayContaining([...result.cases]));
  });

  it('R22 two weeks after a session serves that session once, also when its end is moved afterwards', async () => {
    const end = (days: number): string => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);
    await engine.test.owner.query(
      `insert into academic_periods (university, id, code, title, level, kind, starts_on, ends_on)
       select id, gen_random_uuid(), 'ПА-' || l, name, l, 'session', $1, $2 from universities, unnest(array['bachelor', 'master']) l`,
      [end(-20), end(-4)],
    );
    const schedule = "{ after: 14 days, of: end of session, at: '10:00' }";
    const words = { schedule, gives: '{ week: period start, until: period end }' };
    const [at, ...more] = comingOf(await publish(words));
    expect(more).toEqual([]);
    await goTo(at!);
    const [filed] = (await call(at!)).cases;
    expect(filed).toBeDefined();
    await engine.test.owner.query(`update academic_periods set ends_on = $1 where kind = 'session'`, [end(0)]);
    const [moved] = comingOf(await published());
    expect(moved).not.toBe(at);
    await goTo(moved!);
    expect(await call(moved!)).toMatchObject({ state: 'done', cases: [] });
    expect(await starts()).toEqual([
      { case_id: filed, passed_over: null, waits_for: null },
      { case_id: null, passed_over: 'period-served', waits_for: null },
    ]);
  });
});

describe('starts that nobody has made', () => {
  const missed = async (): Promise<readonly string[]> => {
    const schedule = await published();
    const found = await engine.database.read(engine.university, async (q) => await missedStarts(q, schedule));
    return found.map(({ at }) => at);
  };

  it('are found, each once, until each has its case; those of before the schedule are none', async () => {
    const coming = comingOf(await publish({ schedule: daily }));
    expect(await missed()).toEqual([]);
    await goTo(Date.parse(coming[2]!) + HOUR);
    expect(await missed()).toEqual(coming.slice(0, 3));
    await call(coming[1]!);
    expect(await missed()).toEqual([coming[0], coming[2]]);
    for (const at of await missed()) await call(at);
    expect(await missed()).toEqual([]);
    expect(await ask('select from cases')).toHaveLength(3);
  });

  it('stay found when the pack is published again with the same schedule, and are gone with another one', async () => {
    const coming = comingOf(await publish({ schedule: daily }));
    await goTo(Date.parse(coming[0]!) + HOUR);
    await publish({ schedule: daily, gives: '{ week: date }' });
    expect(await missed()).toEqual([coming[0]]);
    await publish({ schedule: "{ every: day, at: '09:30' }" });
    expect(await missed()).toEqual([]);
  });

  it('are none while a start waits for a working day or for a holder', async () => {
    const [at] = comingOf(await publish({ schedule: "{ every: week, on: sunday, at: '09:00', onFreeDay: next }" }));
    await goTo(Date.parse(at!) + HOUR);
    expect(await missed()).toEqual([at]);
    await call(at!);
    expect(await missed()).toEqual([]);
  });
});

it('keeps the definition of a schedule with the published pack as it was read', async () => {
  const { schedule } = await publish({ schedule: daily });
  const pack = scheduledPack({ schedule: daily });
  expect(schedule).toEqual<ScheduleDefinition | undefined>(pack.definition.start.schedule);
});
