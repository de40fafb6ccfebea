import type { SessionPerson } from '@kelisim/persistence';
import {
  applyDueRungs,
  contestRow,
  decideSomeRows,
  decideTask,
  fileCase,
  readCase,
  readInbox,
  readOwnRows,
  readRows,
  verifyCase,
  withdrawRow,
} from '@kelisim/persistence';
import type { TestEngine } from '../support/engine';
import { startTestEngine } from '../support/engine';
import { rowsPack } from '../support/roll-packs';

let engine: TestEngine;
let author: SessionPerson;
let rector: SessionPerson;
let vice: SessionPerson;
let dean: SessionPerson;
let student: SessionPerson;
let students: readonly string[];

beforeAll(async () => {
  engine = await startTestEngine();
  [author, rector, vice, dean] = (await Promise.all(
    ['registrar', 'rector', 'vice-rector', 'dean'].map(async (position) => await engine.person(position)),
  )) as [SessionPerson, SessionPerson, SessionPerson, SessionPerson];
  const { rows } = await engine.test.owner.query<{ id: string; person: string | null }>(
    `select s.id, s.person from students s where s.university = $1 order by s.person nulls last, s.id limit 40`,
    [engine.university],
  );
  students = rows.map(({ id }) => id);
  student = await engine.byId(rows[0]!.person!);
  await engine.publish(rowsPack('plain-rows'));
  await engine.publish(
    rowsPack('contested-rows', [
      `contest: { by: [student, { position: dean, of: '"${dean.appointments[0]!.unit}"' }], lasts: { within: 3 days } }`,
      'contested:',
      '  by: { position: vice-rector, of: university }',
      '  outcomes:',
      '    uphold: { title: { ru: У, kk: У, ky: У, en: U }, end: barred }',
      '    lift: { title: { ru: Л, kk: Л, ky: Л, en: L }, end: spared }',
    ]),
  );
});
afterAll(async () => {
  await engine.stop();
});

async function file(procedure: string, count: number): Promise<string> {
  const request = { procedure, form: { students: students.slice(0, count) }, attachments: [], language: 'en' } as const;
  return (await fileCase(engine.database, engine.stores, author, request, null)).id;
}

async function taskOf(
  who: SessionPerson,
  caseId: string,
): Promise<{ id: string; version: number; outcomes: readonly string[] }> {
  return await engine.database.read(engine.university, async (q) => {
    const { items } = await readInbox(q, who, { case: caseId, limit: 10, cursor: null });
    const [task] = items;
    if (task === undefined) throw new Error('there is no task');
    return task;
  });
}

async function answering(act: () => Promise<unknown>): Promise<string> {
  try {
    await act();
    return 'done';
  } catch (error) {
    const { refusal } = error as { refusal?: { code: string; data?: { why?: string } } };
    if (refusal === undefined) throw error;
    return [refusal.code, refusal.data?.why].filter((part) => part !== undefined).join(' ');
  }
}

async function decideAll(
  who: SessionPerson,
  caseId: string,
  outcome: string,
  reason: string | null = null,
): Promise<string> {
  const { id, version } = await taskOf(who, caseId);
  const request = { outcome, reason, form: null, version };
  return await answering(async () => await decideTask(engine.database, engine.stores, who, id, request, null));
}

async function decideSome(
  who: SessionPerson,
  caseId: string,
  rows: readonly { row: number; outcome: string; reason: string | null }[],
): Promise<string> {
  const { id, version } = await taskOf(who, caseId);
  const request = { rows, version, principal: null };
  return await answering(async () => await decideSomeRows(engine.database, engine.stores, who, id, request, null));
}

const contest = async (who: SessionPerson, caseId: string, row: number, reason = 'I have paid'): Promise<string> =>
  await answering(async () => await contestRow(engine.database, engine.stores, who, caseId, { row, reason }, null));
const withdraw = async (who: SessionPerson, caseId: string, row: number): Promise<string> =>
  await answering(
    async () => await withdrawRow(engine.database, engine.stores, who, caseId, { row, reason: 'a slip' }, null),
  );
const stateOf = async (caseId: string): Promise<string> => {
  const { state, outcome } = await engine.database.read(
    engine.university,
    async (q) => await readCase(q, engine.stores.sealer, author, caseId),
  );
  return [state, outcome].filter((part) => part !== null).join(' ');
};
const rowsOf = async (caseId: string) =>
  (
    await engine.database.read(
      engine.university,
      async (q) => await readRows(q, engine.stores.sealer, author, caseId, { limit: 100, cursor: null }),
    )
  ).page.items;
const broken = async (caseId: string): Promise<unknown> =>
  (await verifyCase(engine.database, engine.stores, { university: engine.university, caseId })).broken;

describe('a sheet of rows', () => {
  it('R29 is decided for all in one act, each row with an outcome and a chain of its own', async () => {
    const caseId = await file('plain-rows', 40);
    expect(await decideAll(rector, caseId, 'bar')).toBe('done');
    expect(await stateOf(caseId)).toBe('ended barred');
    const rows = await rowsOf(caseId);
    expect(rows).toHaveLength(40);
    expect(new Set(rows.map(({ status, outcome, end }) => `${status} ${outcome} ${end}`))).toEqual(
      new Set(['decided bar barred']),
    );
    const { rows: acts } = await engine.test.owner.query<{ acts: number; entries: number }>(
      'select count(*)::int as acts, count(distinct entry)::int as entries from roll_events where case_id = $1',
      [caseId],
    );
    expect(acts).toEqual([{ acts: 40, entries: 40 }]);
    expect(await broken(caseId)).toBeNull();
  });

  it('R29 takes exceptions one by one, then the rest; what was decided stays as it was', async () => {
    const caseId = await file('plain-rows', 5);
    expect(await decideSome(rector, caseId, [{ row: 2, outcome: 'spare', reason: 'has paid' }])).toBe('done');
    expect(await stateOf(caseId)).toBe('open');
    expect(await decideSome(rector, caseId, [{ row: 2, outcome: 'bar', reason: null }])).toBe(
      'not-possible-now entry-stands',
    );
    expect(await decideAll(rector, caseId, 'bar')).toBe('done');
    const rows = await rowsOf(caseId);
    expect(rows.map(({ outcome }) => outcome)).toEqual(['bar', 'spare', 'bar', 'bar', 'bar']);
    expect(rows[1]).toMatchObject({ reason: 'has paid', by: rector.shortName });
    expect(await stateOf(caseId)).toBe('ended barred');
    expect(await broken(caseId)).toBeNull();
  });

  it('ends with the last of the rows that are decided one by one, and with what all of them come to', async () => {
    const caseId = await file('plain-rows', 3);
    for (const row of [1, 2, 3])
      expect(await decideSome(rector, caseId, [{ row, outcome: 'spare', reason: 'ill' }])).toBe('done');
    expect(await stateOf(caseId)).toBe('ended spared');
    expect(await broken(caseId)).toBeNull();
  });

  it('refuses an unknown row, outcome, a missing reason, one named twice and whoever is not asked; then nothing is decided', async () => {
    const caseId = await file('plain-rows', 3);
    const good = { row: 1, outcome: 'bar', reason: null };
    expect(await decideSome(rector, caseId, [good, { row: 9, outcome: 'bar', reason: null }])).toBe('not-found row');
    expect(await decideSome(rector, caseId, [good, { row: 2, outcome: 'expel', reason: null }])).toBe(
      'outcome-unknown',
    );
    expect(await decideSome(rector, caseId, [good, { row: 2, outcome: 'spare', reason: null }])).toBe(
      'reason-required',
    );
    expect(await decideSome(rector, caseId, [good, good])).toBe('not-possible-now row-twice');
    const { id, version } = await taskOf(rector, caseId);
    const request = { rows: [good], version, principal: null };
    expect(
      await answering(async () => await decideSomeRows(engine.database, engine.stores, vice, id, request, null)),
    ).toBe('not-found');
    expect((await rowsOf(caseId)).map(({ status }) => status)).toEqual(['open', 'open', 'open']);
    expect(await broken(caseId)).toBeNull();
  });

  it('R29 lets its author withdraw a row without stopping the rest; with the last of them it is over', async () => {
    const caseId = await file('plain-rows', 2);
    expect(await withdraw(rector, caseId, 1)).toBe('not-found');
    expect(await withdraw(author, caseId, 1)).toBe('done');
    expect(await stateOf(caseId)).toBe('open');
    expect(await decideSome(rector, caseId, [{ row: 1, outcome: 'bar', reason: null }])).toBe(
      'not-possible-now entry-stands',
    );
    expect(await withdraw(author, caseId, 2)).toBe('done');
    expect(await stateOf(caseId)).toBe('ended spared');
    expect(await broken(caseId)).toBeNull();
  });
});

describe('a row that is contested', () => {
  it('R29 is decided by another, and holds up none of the rest; the term for it ends by itself', async () => {
    const caseId = await file('contested-rows', 4);
    expect(await contest(student, caseId, 1)).toBe('not-possible-now entry-stands');
    expect(await decideAll(rector, caseId, 'bar')).toBe('done');
    expect(await stateOf(caseId)).toBe('open');
    expect(await contest(student, caseId, 2)).toBe('not-found');
    expect(await contest(student, caseId, 1, ' ')).toBe('reason-required');
    expect(await contest(student, caseId, 1)).toBe('done');
    expect(await contest(dean, caseId, 3)).toBe('done');
    expect(await contest(author, caseId, 4)).toBe('not-found');
    expect((await taskOf(vice, caseId)).outcomes).toEqual(['uphold', 'lift']);
    expect((await rowsOf(caseId)).map(({ status }) => status)).toEqual([
      'contested',
      'decided',
      'contested',
      'decided',
    ]);
    expect(await decideSome(vice, caseId, [{ row: 1, outcome: 'lift', reason: null }])).toBe('done');
    expect(await decideAll(vice, caseId, 'uphold')).toBe('done');
    expect(await stateOf(caseId)).toBe('open');
    await engine.test.owner.query(`update clock_offset set ahead = '5 days'`);
    try {
      await applyDueRungs(engine.database, engine.stores, { university: engine.university, caseId });
      expect(await stateOf(caseId)).toBe('ended barred');
      expect((await rowsOf(caseId)).map(({ end }) => end)).toEqual(['spared', 'barred', 'barred', 'barred']);
      expect(await broken(caseId)).toBeNull();
    } finally {
      await engine.test.owner.query(`update clock_offset set ahead = '0'`);
    }
  });

  it('is waited for after the term, and nothing more can be contested then', async () => {
    const caseId = await file('contested-rows', 2);
    await decideAll(rector, caseId, 'bar');
    expect(await contest(student, caseId, 1)).toBe('done');
    expect(await decideAll(dean, caseId, 'no-objections')).toBe('done');
    expect(await stateOf(caseId)).toBe('open');
    expect(await contest(student, caseId, 1)).toBe('not-possible-now too-late');
    expect(await decideAll(vice, caseId, 'lift')).toBe('done');
    expect(await stateOf(caseId)).toBe('ended barred');
    expect(await broken(caseId)).toBeNull();
  });

  it('is over at once where whoever may contest has no objections', async () => {
    const caseId = await file('contested-rows', 2);
    await decideAll(rector, caseId, 'spare', 'all have paid');
    expect(await decideAll(dean, caseId, 'no-objections')).toBe('done');
    expect(await stateOf(caseId)).toBe('ended spared');
    expect(await broken(caseId)).toBeNull();
  });

  it('is seen by its student alone of all the rows, with until when he may contest it', async () => {
    const caseId = await file('contested-rows', 3);
    await decideAll(rector, caseId, 'bar');
    const own = await engine.database.read(
      engine.university,
      async (q) => await readOwnRows(q, engine.stores.sealer, student),
    );
    const ofCase = own.filter((row) => row.case.id === caseId);
    expect(ofCase).toEqual([
      expect.objectContaining({ row: 1, outcome: 'bar', open: true, contestUntil: expect.any(String) as unknown }),
    ]);
    await expect(
      engine.database.read(
        engine.university,
        async (q) => await readRows(q, engine.stores.sealer, student, caseId, { limit: 10, cursor: null }),
      ),
    ).rejects.toMatchObject({ refusal: { code: 'not-found' } });
  });
});
