import type { Breach, Load, LoadGroup } from '@kelisim/persistence';
import { fileCase, readBoardScope, readBreaches, readDeadlineBoard, readLoad } from '@kelisim/persistence';
import type { TestEngine } from '../support/engine';
import { startTestEngine } from '../support/engine';
import type { EngineNote } from '../support/engine-note';
import { councilForm, decideAs, fileEngineNote, holderOf, noteForm, openTasks } from '../support/engine-note';

let engine: TestEngine;
beforeAll(async () => {
  engine = await startTestEngine();
});
afterAll(async () => {
  await engine.stop();
});
beforeEach(async () => {
  await engine.test.runAhead('0');
});

interface Period {
  readonly from: string;
  readonly to: string;
}

/** Far enough before and after whatever a test does. */
async function periodNow(): Promise<Period> {
  const { rows } = await engine.test.owner.query<Period>(
    `select (app_now() - interval '60 days')::date::text as "from", (app_now() + interval '2 days')::date::text as "to"`,
  );
  return rows[0]!;
}

async function breachesOf(caseId: string): Promise<readonly Breach[]> {
  const period = await periodNow();
  const { items } = await engine.database.read(
    engine.university,
    async (q) => await readBreaches(q, engine.university, 'all', { ...period, limit: 100, cursor: null }),
  );
  return items.filter((breach) => breach.case.id === caseId);
}

/** Decides the one open task of a case, by whoever has it now. */
async function decideNext(note: EngineNote, outcome: string, form?: object): Promise<void> {
  const [task] = await openTasks(engine, note.id);
  const reason = outcome === 'return' ? { reason: 'Нет листа занятий.' } : {};
  await decideAs(engine, await holderOf(engine, task!), task!, outcome, {
    ...reason,
    ...(form === undefined ? {} : { form }),
  });
}

/** Sends a returned note in again, as it was. */
async function submitAgain(note: EngineNote): Promise<void> {
  const { form } = await noteForm(engine);
  const { rows } = await engine.test.owner.query<{ start: string }>(
    `select (start_at at time zone 'Asia/Almaty')::date::text as start from deadlines where case_id = $1 and key = 'visa#1'`,
    [note.id],
  );
  await decideNext(note, 'submit', { ...form, detectedOn: rows[0]!.start });
}

async function fileDetected(daysAgo: number): Promise<EngineNote> {
  const { form, ...note } = await noteForm(engine);
  const { rows } = await engine.test.owner.query<{ day: string }>(
    `select ((app_now() at time zone 'Asia/Almaty')::date - $1::int)::text as day`,
    [daysAgo],
  );
  const filing = { procedure: 'journal-correction', form: { ...form, detectedOn: rows[0]!.day }, attachments: [] };
  const { id } = await fileCase(engine.database, engine.stores, note.teacher, { ...filing, language: 'ru' }, null);
  return { ...note, id };
}

const head = async (): Promise<string> => (await engine.person('department-head', 'biology')).person;

describe('R02 the lateness of the one term for note and visa', () => {
  it('is nobody’s while the term runs, and where it was kept', async () => {
    const note = await fileEngineNote(engine);
    expect(await breachesOf(note.id)).toEqual([]);
    await decideNext(note, 'agree');
    await engine.test.runAhead('1 day');
    expect(await breachesOf(note.id)).toEqual([]);
  });

  it('is the head’s who has the note when it ends, also when he decides afterwards', async () => {
    const note = await fileEngineNote(engine);
    await engine.test.runAhead('4 days');
    const [running] = await breachesOf(note.id);
    expect(running).toMatchObject({
      step: 'visa',
      endedAt: null,
      late: {
        kind: 'holder',
        position: 'department-head',
        step: 'visa',
        people: [{ id: await head() }],
        letGoAt: null,
      },
    });
    expect(running!.lateBy).toBeGreaterThan(0);
    await decideNext(note, 'agree');
    const after = await breachesOf(note.id);
    expect(after.filter(({ step }) => step === 'visa')).toHaveLength(1);
    const answered = after.find(({ step }) => step === 'visa')!;
    expect(answered.late).toMatchObject({ kind: 'holder', people: [{ id: await head() }] });
    expect(answered.endedAt).toBe(answered.late.letGoAt);
  });

  it('is the author’s, who had it for rework when it ended: the head is asked late, and is not late', async () => {
    const note = await fileEngineNote(engine);
    await decideNext(note, 'return');
    await engine.test.runAhead('4 days');
    expect(await breachesOf(note.id)).toMatchObject([
      { step: 'author-rework', late: { kind: 'author', people: [{ id: note.teacher.person }] } },
    ]);
    await submitAgain(note);
    const [breach, another] = await breachesOf(note.id);
    expect(another).toBeUndefined();
    expect(breach).toMatchObject({
      endedAt: null,
      late: { kind: 'author', step: 'author-rework', position: null, people: [{ id: note.teacher.person }] },
    });
    expect(breach!.late.letGoAt).not.toBeNull();
    await decideNext(note, 'agree');
    expect((await breachesOf(note.id)).filter(({ late }) => late.kind === 'author')).toMatchObject([
      { endedAt: expect.any(String) as unknown },
    ]);
  });

  it('is told once where a note that was late already goes to rework and back', async () => {
    const note = await fileEngineNote(engine);
    await engine.test.runAhead('4 days');
    await decideNext(note, 'return');
    await submitAgain(note);
    const { rows } = await engine.test.owner.query<{ key: string; state: string }>(
      `select key, state from deadlines where case_id = $1 order by key`,
      [note.id],
    );
    // Each step has a deadline, each of them late; the term is one.
    expect(rows.map(({ key }) => key)).toEqual(['author-rework#1', 'visa#1', 'visa#2']);
    expect(await breachesOf(note.id)).toMatchObject([
      { endedAt: null, late: { kind: 'holder', step: 'visa', people: [{ id: await head() }] } },
    ]);
  });

  it('is the author’s who files when the term is over, and the board says so', async () => {
    const note = await fileDetected(5);
    expect(await breachesOf(note.id)).toMatchObject([
      { late: { kind: 'filed-late', step: null, people: [{ id: note.teacher.person, name: note.teacher.name }] } },
    ]);
    const { items } = await engine.database.read(
      engine.university,
      async (q) => await readDeadlineBoard(q, engine.university, 'all', { state: 'overdue', limit: 100, cursor: null }),
    );
    const row = items.find((one) => one.case.id === note.id)!;
    expect(row).toMatchObject({
      state: 'overdue',
      people: [{ id: await head() }],
      late: { kind: 'filed-late', people: [{ id: note.teacher.person }] },
    });
    await decideNext(note, 'return');
    await submitAgain(note);
    expect(await breachesOf(note.id)).toMatchObject([{ late: { kind: 'filed-late' } }]);
  });

  it('is of whoever held the position when the term ended, not of who holds it now', async () => {
    const note = await fileEngineNote(engine);
    const [before, deputy] = [await head(), await engine.person('teacher', 'chemistry')];
    await engine.test.runAhead('4 days');
    await engine.test.owner.query(
      `update appointments set valid_to = app_now() where person = $1 and position = 'department-head'`,
      [before],
    );
    await engine.test.owner.query(
      `insert into appointments (university, id, person, position, unit, valid_from, basis)
       select university, gen_random_uuid(), $2, position, unit, app_now(), 'приказ' from appointments where person = $1 and position = 'department-head'`,
      [before, deputy.person],
    );
    expect(await breachesOf(note.id)).toMatchObject([{ late: { kind: 'holder', people: [{ id: before }] } }]);
    await engine.test.owner.query(`delete from appointments where person = $1 and position = 'department-head'`, [
      deputy.person,
    ]);
    await engine.test.owner.query(
      `update appointments set valid_to = null where person = $1 and position = 'department-head'`,
      [before],
    );
  });

  it('is a vacant position’s where nobody held it', async () => {
    const note = await fileEngineNote(engine);
    await engine.test.owner.query(
      `update appointments set valid_to = app_now() + interval '1 hour' where person = $1 and position = 'department-head'`,
      [await head()],
    );
    await engine.test.runAhead('4 days');
    expect(await breachesOf(note.id)).toMatchObject([
      { late: { kind: 'vacant', position: 'department-head', people: [] } },
    ]);
    await engine.test.owner.query(
      `update appointments set valid_to = null where position = 'department-head' and valid_to is not null`,
    );
  });

  it('of a council is its own, for each faculty', async () => {
    const note = await fileEngineNote(engine);
    await decideNext(note, 'agree');
    await engine.test.runAhead('4 days');
    const [council] = await openTasks(engine, note.id);
    const secretary = await holderOf(engine, council!);
    expect(await breachesOf(note.id)).toMatchObject([
      { step: 'council', late: { kind: 'holder', step: 'council', people: [{ id: secretary.person }] } },
    ]);
    await decideNext(note, 'allow', await councilForm(engine, council!));
    expect(await breachesOf(note.id)).toMatchObject([{ endedAt: expect.any(String) as unknown }]);
  });

  it('counts for each person in the load as often as the history names him', async () => {
    await fileEngineNote(engine);
    await fileDetected(6);
    await engine.test.runAhead('4 days');
    const period = await periodNow();
    const { items } = await engine.database.read(
      engine.university,
      async (q) => await readBreaches(q, engine.university, 'all', { ...period, limit: 100, cursor: null }),
    );
    const named = items.flatMap(({ late }) => late.people.map(({ id }) => id));
    expect(new Set(named).size).toBeGreaterThan(1);
    const load = async (by: LoadGroup): Promise<readonly Load[]> =>
      await engine.database.read(
        engine.university,
        async (q) => await readLoad(q, engine.university, 'all', by, period),
      );
    const people = (await load('person')).filter(({ key }) => key !== null);
    for (const { key, breaches } of people) expect(breaches).toBe(named.filter((id) => id === key).length);
    for (const by of ['unit', 'procedure'] as const)
      expect((await load(by)).reduce((sum, { breaches }) => sum + breaches, 0)).toBe(items.length);
  });

  it('is found by person, unit and case', async () => {
    const note = await fileDetected(6);
    const period = await periodNow();
    const { rows } = await engine.test.owner.query<{ number: string }>('select number from cases where id = $1', [
      note.id,
    ]);
    const [search, person] = [rows[0]!.number, note.teacher.person];
    const unitOf = async (code: string): Promise<string> =>
      (await engine.test.owner.query<{ id: string }>('select id from units where code = $1', [code])).rows[0]!.id;
    const count = async (filter: object): Promise<number> => {
      const request = { ...period, ...filter, limit: 100, cursor: null };
      const { items } = await engine.database.read(
        engine.university,
        async (q) => await readBreaches(q, engine.university, 'all', request),
      );
      return items.length;
    };
    expect(await count({ search })).toBe(1);
    expect(await count({ search, person })).toBe(1);
    expect(await count({ search, person: await head() })).toBe(0);
    expect(await count({ search, unit: await unitOf('science') })).toBe(1);
    expect(await count({ search, unit: await unitOf('society') })).toBe(0);
    expect(await count({ search, procedure: 'journal-correction' })).toBe(1);
    expect(await count({ search, procedure: 'another' })).toBe(0);
  });

  it('is not shown to who answers for another unit', async () => {
    const note = await fileDetected(7);
    const scopeOf = async (position: string, unit: string) => {
      const who = await engine.person(position, unit);
      return await engine.database.read(engine.university, async (q) => await readBoardScope(q, who));
    };
    const seen = async (position: string, unit: string): Promise<boolean> => {
      const scope = await scopeOf(position, unit);
      const period = await periodNow();
      if (scope === null) return false;
      const { items } = await engine.database.read(
        engine.university,
        async (q) => await readBreaches(q, engine.university, scope, { ...period, limit: 100, cursor: null }),
      );
      return items.some((breach) => breach.case.id === note.id);
    };
    expect(await seen('department-head', 'biology')).toBe(true);
    expect(await seen('dean', 'science')).toBe(true);
    expect(await seen('department-head', 'mathematics')).toBe(false);
    expect(await seen('teacher', 'biology')).toBe(false);
  });
});
