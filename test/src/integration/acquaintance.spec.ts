import type { DecisionRequest, SessionPerson } from '@kelisim/persistence';
import {
  applyDueRungs,
  decideTask,
  fileCase,
  letCaseStand,
  lookAfterRolls,
  newId,
  readAcquaintances,
  readAcquaintanceSheet,
  readCase,
  readInbox,
  recallCase,
  verifyCase,
  writeLetters,
} from '@kelisim/persistence';
import type { TestEngine } from '../support/engine';
import { startTestEngine } from '../support/engine';
import { readingPack } from '../support/roll-packs';

let engine: TestEngine;
let author: SessionPerson;
let unit: string;
let readers: SessionPerson[];

beforeAll(async () => {
  engine = await startTestEngine();
  author = await engine.person('registrar');
  unit = newId();
  await engine.test.owner.query(
    `insert into units (university, id, kind, code, name, parent, head_position)
     select university, $2, 'department', 'reading-room', name, id, head_position from units where university = $1 and kind = 'university'`,
    [engine.university, unit],
  );
  readers = await appoint(12);
  await engine.publish(
    readingPack('for-all', [
      'to: [{ unit: form.unit, including: below }]',
      'due: { within: 3 days, remind: [{ before: P1D, to: [holder] }], breach: [{ after: PT0H, remind: [holder, author] }] }',
      'outcomes: { confirmed: { end: known } }',
    ]),
  );
  await engine.publish(
    readingPack('for-a-term', [
      'to: [{ unit: form.unit }, { persons: form.persons }]',
      'new: fixed',
      'ends: due',
      'receipt: true',
      'due: { within: 3 days }',
      'outcomes: { confirmed: { end: known }, lapsed: { end: unread } }',
    ]),
  );
});
afterAll(async () => {
  await engine.stop();
});

/** People of the unit, each with an account. */
async function appoint(count: number): Promise<SessionPerson[]> {
  const { rows } = await engine.test.owner.query<{ id: string }>(
    `with made as (select gen_random_uuid() as id, n from generate_series(1, $3::int) n),
       people_made as (insert into people (university, id, name, short_name)
         select $1, id, concat('Reader ', id), 'R' from made returning id),
       accounts_made as (insert into accounts (university, id, person, login, password_hash)
         select $1, gen_random_uuid(), id, concat('reader.', id), '' from made),
       appointed as (insert into appointments (university, id, person, position, unit, valid_from, basis)
         select $1, gen_random_uuid(), id, 'teacher', $2, app_now() - interval '1 day', 'order 5' from made)
     select id from made order by n`,
    [engine.university, unit, count],
  );
  return await Promise.all(rows.map(async ({ id }) => await engine.byId(id)));
}

async function file(procedure: string, persons: readonly string[] = [], where = unit): Promise<string> {
  const form = { text: 'An order', unit: where, persons };
  const request = { procedure, form, attachments: [], language: 'en' } as const;
  return (await fileCase(engine.database, engine.stores, author, request, null)).id;
}

const moveClock = async (days: number): Promise<unknown> =>
  await engine.test.owner.query('update clock_offset set ahead = make_interval(days => $1)', [days]);

interface Asked {
  readonly id: string;
  readonly version: number;
}

async function asked(who: SessionPerson, caseId: string): Promise<Asked | undefined> {
  return await engine.database.read(engine.university, async (q) => {
    const { items } = await readInbox(q, who, { case: caseId, limit: 10, cursor: null });
    return items[0];
  });
}

async function confirm(
  who: SessionPerson,
  task: Asked | undefined,
  wanted: Partial<DecisionRequest> = {},
): Promise<string> {
  if (task === undefined) return 'no task';
  const request: DecisionRequest = { outcome: 'confirm', reason: null, form: null, version: task.version, ...wanted };
  try {
    await decideTask(engine.database, engine.stores, who, task.id, request, null);
    return 'confirmed';
  } catch (error) {
    return (error as { refusal?: { code: string } }).refusal?.code ?? String(error);
  }
}

const stateOf = async (caseId: string): Promise<{ state: string; outcome: string | null }> => {
  const { state, outcome } = await engine.database.read(
    engine.university,
    async (q) => await readCase(q, engine.stores.sealer, author, caseId),
  );
  return { state, outcome };
};
const sheetOf = async (caseId: string, show: 'all' | 'unread' = 'all') =>
  await engine.database.read(
    engine.university,
    async (q) => await readAcquaintanceSheet(q, author, caseId, { limit: 100, cursor: null, show }),
  );
const broken = async (caseId: string): Promise<unknown> =>
  (await verifyCase(engine.database, engine.stores, { university: engine.university, caseId })).broken;
const eventsOf = async (caseId: string): Promise<readonly string[]> =>
  (
    await engine.test.owner.query<{ type: string }>(
      'select type from events where case_id = $1 order by recorded_at, sequence',
      [caseId],
    )
  ).rows.map(({ type }) => type);

describe('a paper that is brought to the knowledge of many', () => {
  it('R37 asks everybody of the unit once, and holds none of them in the case', async () => {
    const caseId = await file('for-all');
    const { counts, page } = await sheetOf(caseId);
    expect(counts).toMatchObject({ open: 12, confirmed: 0 });
    expect(new Set(page.items.map(({ name }) => name)).size).toBe(12);
    const { rows } = await engine.test.owner.query<{ text: string }>(
      `select convert_from(bytes, 'UTF8') as text from events where case_id = $1
       union all select state::text from lines where case_id = $1`,
      [caseId],
    );
    for (const { person } of readers) expect(rows.some(({ text }) => text.includes(person))).toBe(false);
    expect(await broken(caseId)).toBeNull();
  });

  it('R37 lets each confirm for himself, under his position and on his paper, and goes on with the last', async () => {
    const caseId = await file('for-all');
    const [first, ...others] = readers;
    expect(await confirm(first!, await asked(first!, caseId))).toBe('confirmed');
    expect(await eventsOf(caseId)).not.toContain('rollCounted');
    for (const reader of others) expect(await confirm(reader, await asked(reader, caseId))).toBe('confirmed');
    expect(await stateOf(caseId)).toEqual({ state: 'ended', outcome: 'known' });
    expect((await eventsOf(caseId)).filter((type) => type === 'rollCounted')).toHaveLength(1);
    const { rows } = await engine.test.owner.query<{ text: string }>(
      `select convert_from(bytes, 'UTF8') as text from roll_events where case_id = $1 and actor = $2`,
      [caseId, first!.person],
    );
    expect(JSON.parse(rows[0]!.text)).toMatchObject({
      act: { type: 'confirmed', by: { person: first!.person, position: 'teacher', unit, basis: 'order 5' } },
      document: { hash: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown },
      validity: { to: null },
    });
    expect(await broken(caseId)).toBeNull();
  });

  it('loses neither of two who confirm last at the same instant, nor any of twelve', async () => {
    for (let round = 0; round < 5; round += 1) {
      const caseId = await file('for-all');
      const tasks = await Promise.all(readers.map(async (reader) => [reader, await asked(reader, caseId)] as const));
      const apart = round % 2 === 0 ? 2 : tasks.length;
      for (const [reader, task] of tasks.slice(apart)) await confirm(reader, task);
      const answers = await Promise.all(
        tasks.slice(0, apart).map(async ([reader, task]) => await confirm(reader, task)),
      );
      expect(new Set(answers)).toEqual(new Set(['confirmed']));
      expect(await stateOf(caseId)).toEqual({ state: 'ended', outcome: 'known' });
      expect((await eventsOf(caseId)).filter((type) => type === 'rollCounted')).toHaveLength(1);
      expect(await broken(caseId)).toBeNull();
    }
  });

  it('waits for both where neither of the last two has committed: each sees the other’s entry open', async () => {
    const caseId = await file('for-all');
    const tasks = await Promise.all(readers.map(async (reader) => [reader, await asked(reader, caseId)] as const));
    for (const [reader, task] of tasks.slice(2)) await confirm(reader, task);
    const [[first, one], [second, other]] = [tasks[0]!, tasks[1]!];
    const client = await engine.test.owner.connect();
    try {
      // Somebody holds the entry of the second until the first has committed and looked.
      await client.query('begin');
      await client.query('select from roll_entries where id = $1 for update', [other!.id]);
      const late = confirm(second, other);
      expect(await confirm(first, one)).toBe('confirmed');
      expect((await stateOf(caseId)).state).toBe('open');
      await client.query('commit');
      expect(await late).toBe('confirmed');
    } finally {
      client.release();
    }
    expect(await stateOf(caseId)).toEqual({ state: 'ended', outcome: 'known' });
  });

  it('goes on by the worker’s look where the process died between the last confirmation and its look', async () => {
    const caseId = await file('for-all');
    for (const reader of readers.slice(1)) await confirm(reader, await asked(reader, caseId));
    const task = (await asked(readers[0]!, caseId))!;
    // What a process that dies after its commit has left behind.
    const { rows } = await engine.test.owner.query<{ line: string; roll: string }>(
      'select line, roll from roll_entries where id = $1',
      [task.id],
    );
    await engine.test.owner.query(`update roll_entries set status = 'confirmed' where id = $1`, [task.id]);
    expect(rows).toHaveLength(1);
    const done = await lookAfterRolls(engine.database, engine.stores);
    expect(done).toContainEqual(expect.objectContaining({ caseId, concluded: true }));
    expect((await stateOf(caseId)).state).toBe('ended');
  });

  it('R37 is confirmed by nobody for another, not twice, not with a reason, and not by whoever was not asked', async () => {
    const caseId = await file('for-all');
    const [first, second] = [readers[0]!, readers[1]!];
    const task = await asked(first, caseId);
    expect(await confirm(second, task)).toBe('not-found');
    expect(await confirm(author, task)).toBe('not-found');
    expect(await confirm(first, task, { principal: second.person })).toBe('forbidden');
    expect(await confirm(first, task, { reason: 'why' })).toBe('reason-not-allowed');
    expect(await confirm(first, task, { outcome: 'refuse' })).toBe('outcome-unknown');
    expect(await confirm(first, task, { form: { receivedCopy: true } })).toBe('form-invalid');
    expect(await confirm(first, task)).toBe('confirmed');
    expect(await confirm(first, task)).toBe('task-closed');
    expect((await sheetOf(caseId)).counts).toMatchObject({ confirmed: 1, open: 11 });
  });

  it('R37 asks whoever is appointed meanwhile and drops whoever leaves, with the reason; the sheet says so', async () => {
    const caseId = await file('for-all');
    const [comer] = await appoint(1);
    const leaver = readers.at(-1)!;
    await engine.test.owner.query(
      `update appointments set valid_to = app_now() where university = $1 and person = $2 and unit = $3`,
      [engine.university, leaver.person, unit],
    );
    try {
      await lookAfterRolls(engine.database, engine.stores);
      expect((await sheetOf(caseId)).counts).toMatchObject({ open: 12, dropped: 1 });
      expect(await asked(leaver, caseId)).toBeUndefined();
      for (const reader of [...readers.slice(0, -1), comer!])
        expect(await confirm(reader, await asked(reader, caseId))).toBe('confirmed');
      expect((await stateOf(caseId)).state).toBe('ended');
      expect(await broken(caseId)).toBeNull();
    } finally {
      await engine.test.owner.query('update appointments set valid_to = null where person = $1', [leaver.person]);
      await engine.test.owner.query('update appointments set valid_to = app_now() where person = $1', [comer!.person]);
    }
  });

  it('goes on when its term ends, where the pack says so: who has not read it is recorded', async () => {
    const caseId = await file('for-a-term', [author.person]);
    expect((await sheetOf(caseId)).counts.open).toBe(13);
    const [first, second] = [readers[0]!, readers[1]!];
    const [one, other] = [await asked(first, caseId), await asked(second, caseId)];
    expect(await confirm(first, one, { form: { receivedCopy: true } })).toBe('confirmed');
    await moveClock(5);
    try {
      // The term is over, though nothing has rung yet.
      expect(await confirm(second, other)).toBe('task-closed');
      await applyDueRungs(engine.database, engine.stores, { university: engine.university, caseId });
      expect(await stateOf(caseId)).toEqual({ state: 'ended', outcome: 'unread' });
      const { counts, page } = await sheetOf(caseId, 'unread');
      expect(counts).toMatchObject({ confirmed: 1, missed: 12, open: 0 });
      expect(page.items).toHaveLength(12);
      expect((await sheetOf(caseId)).page.items.find(({ status }) => status === 'confirmed')?.copy).toBe(true);
      expect(await asked(second, caseId)).toBeUndefined();
      expect(await broken(caseId)).toBeNull();
    } finally {
      await moveClock(0);
    }
  });

  it('R37 reminds whoever has not confirmed, and nobody else', async () => {
    const caseId = await file('for-all');
    await confirm(readers[0]!, await asked(readers[0]!, caseId));
    const ref = { university: engine.university, caseId };
    await moveClock(3);
    try {
      await applyDueRungs(engine.database, engine.stores, ref);
      const { rows } = await engine.test.owner.query<{ id: string }>(
        `select id from effects where case_id = $1 and kind = 'letter'`,
        [caseId],
      );
      for (const { id } of rows) await writeLetters(engine.database, engine.stores, ref, id);
      const letters = await engine.test.owner.query<{ person: string }>(
        'select distinct person from letters where case_id = $1',
        [caseId],
      );
      const told = letters.rows.map(({ person }) => person);
      expect(told).not.toContain(readers[0]!.person);
      expect(new Set(told)).toEqual(new Set(readers.slice(1).map(({ person }) => person)));
      expect(await broken(caseId)).toBeNull();
    } finally {
      await moveClock(0);
    }
  });

  it('closes what nobody has read when its author takes the case back', async () => {
    const caseId = await file('for-all');
    const task = await asked(readers[0]!, caseId);
    await recallCase(engine.database, engine.stores, author, caseId, { reason: 'a mistake' }, null);
    expect(await confirm(readers[0]!, task)).toBe('task-closed');
    expect((await sheetOf(caseId)).counts).toMatchObject({ cancelled: 12, open: 0 });
    expect(await broken(caseId)).toBeNull();
  });

  it('asks nobody while the case stands still', async () => {
    const caseId = await file('for-all');
    const task = await asked(readers[0]!, caseId);
    await letCaseStand(engine.database, engine.stores, author, caseId, { act: 'suspended', reason: 'a check' }, null);
    expect(await confirm(readers[0]!, task)).toBe('case-suspended');
    await letCaseStand(engine.database, engine.stores, author, caseId, { act: 'resumed', reason: 'done' }, null);
    expect(await confirm(readers[0]!, task)).toBe('confirmed');
  });

  it('asks the administrator where nobody is meant', async () => {
    const empty = newId();
    await engine.test.owner.query(
      `insert into units (university, id, kind, code, name, parent, head_position)
       select university, $2, 'department', 'empty-room', name, parent, head_position from units where id = $1`,
      [unit, empty],
    );
    const caseId = await file('for-all', [], empty);
    const { tasks } = await engine.database.read(
      engine.university,
      async (q) => await readCase(q, engine.stores.sealer, author, caseId),
    );
    expect(tasks).toEqual([expect.objectContaining({ purpose: 'incident', position: 'administrator' })]);
  });

  it('lists for each what he is to read, and what he has read', async () => {
    const caseId = await file('for-all');
    const reader = readers[3]!;
    const list = async (state: 'unread' | 'read') =>
      await engine.database.read(
        engine.university,
        async (q) => (await readAcquaintances(q, reader, { state, limit: 100, cursor: null })).items,
      );
    expect((await list('unread')).filter((item) => item.case.id === caseId)).toEqual([
      expect.objectContaining({
        document: expect.objectContaining({ template: 'order', revision: 1 }) as unknown,
        readAt: null,
      }),
    ]);
    await confirm(reader, await asked(reader, caseId));
    expect((await list('unread')).filter((item) => item.case.id === caseId)).toEqual([]);
    expect((await list('read'))[0]).toMatchObject({ case: { id: caseId }, readAt: expect.any(String) as unknown });
  });

  it('would be seen to be changed: an entry, an act, and one that was taken away', async () => {
    const caseId = await file('for-all');
    await confirm(readers[0]!, await asked(readers[0]!, caseId));
    const { owner } = engine.test;
    const changed = async (change: string, back: string): Promise<unknown> => {
      await owner.query(change);
      const found = await broken(caseId);
      await owner.query(back);
      return found;
    };
    const one = `(select id from roll_entries where case_id = '${caseId}' and status = 'open' order by place limit 1)`;
    expect(
      await changed(
        `update roll_entries set status = 'confirmed', outcome = 'x' where id = ${one}`,
        `update roll_entries set status = 'open', outcome = null where case_id = '${caseId}' and outcome = 'x'`,
      ),
    ).toMatchObject({ fault: 'state-differs' });
    expect(
      await changed(
        `update roll_entries set unit = null, copy = true where id = ${one}`,
        `update roll_entries set unit = '${unit}', copy = null where case_id = '${caseId}' and unit is null`,
      ),
    ).toMatchObject({ table: 'roll_entries', fault: 'head-differs' });
    expect(await broken(caseId)).toBeNull();
  });
});
