import { localDate } from '@kelisim/domain';
import type { CalendarChange } from '@kelisim/persistence';
import { finishChange, finishChanges, letCaseStand, recordLayer, verifyCase } from '@kelisim/persistence';
import { begin, calendarBasis, dayFromToday, nowOf, preview, unitOf, vacationLayer } from '../support/calendars';
import type { TestEngine } from '../support/engine';
import { startTestEngine } from '../support/engine';
import type { EngineNote } from '../support/engine-note';
import { decideAs, fileEngineNote, holderOf, openEngineWindow, openTasks } from '../support/engine-note';

/** A change of the calendar while terms run (R18). */
const day = 86_400_000;
let engine: TestEngine;
beforeEach(async () => {
  engine = await startTestEngine();
});
afterEach(async () => {
  await engine.stop();
});

interface Term {
  readonly key: string;
  readonly generation: number;
  readonly due: string;
  readonly explanation: { readonly calendar: string; readonly recounts?: readonly object[] };
}

async function terms({ id }: EngineNote): Promise<readonly Term[]> {
  const { rows } = await engine.test.owner.query<Term & { due_at: Date }>(
    `select key, generation, due_at, explanation from deadlines where case_id = $1 and state in ('running', 'breached') order by key`,
    [id],
  );
  return rows.map(({ due_at: due, ...row }) => ({ ...row, due: due.toISOString() }));
}

const everything = async (): Promise<readonly object[]> =>
  (await engine.test.owner.query<object>('select line, key, generation, due_at from deadlines order by line, key'))
    .rows;
const lessonLocks = async (): Promise<readonly object[]> =>
  (await engine.test.owner.query<object>('select id, locks_at from lessons order by id')).rows;
const recounts = async ({ id }: EngineNote): Promise<number> =>
  (await engine.test.owner.query(`select from events where case_id = $1 and type = 'recounted'`, [id])).rowCount ?? 0;
const refOf = (id: string): { university: string; id: string } => ({ university: engine.university, id });
const broken = async ({ id }: EngineNote): Promise<unknown> =>
  (await verifyCase(engine.database, engine.stores, { university: engine.university, caseId: id })).broken;

/** Everybody rests from tomorrow on, for three days. */
async function holidays(code: string): Promise<CalendarChange> {
  const content = await vacationLayer(engine, 1, 3);
  return { unit: await unitOf(engine, code), act: { kind: 'layer', country: null, content } };
}

it('R18 moves what its preview has listed, deadlines and windows, each by a recorded event, and nothing else', async () => {
  const [visa, window] = [await fileEngineNote(engine), await fileEngineNote(engine)];
  await openEngineWindow(engine, window);
  const before = [...(await terms(visa)), ...(await terms(window))];
  const change = await holidays('science');
  const plan = await preview(engine, change);
  expect(plan.counts).toMatchObject({ deadlines: 1, windows: 1, sheets: 0 });
  expect(plan.moves.map(({ from }) => new Date(from).toISOString()).sort()).toEqual(
    before.map(({ due }) => due).sort(),
  );
  // A preview has moved nothing.
  expect([...(await terms(visa)), ...(await terms(window))]).toEqual(before);

  const begun = await begin(engine, change, plan.fingerprint);
  await finishChange(engine.database, engine.stores, refOf(begun.id));
  for (const note of [visa, window]) {
    const [term] = await terms(note);
    const planned = plan.moves.find(({ case: { id } }) => id === note.id)!;
    expect(term).toMatchObject({
      ...{ due: new Date(planned.to).toISOString(), generation: 2 },
      explanation: { calendar: 'science-1', recounts: [{ from: planned.from, to: planned.to, calendar: 'science-1' }] },
    });
    expect(Date.parse(planned.to) - Date.parse(planned.from)).toBe(3 * day);
    expect(await broken(note)).toBeNull();
  }
  const { rows } = await engine.test.owner.query<{ closes_at: Date; due_at: Date; basis: string }>(
    `select w.closes_at, t.due_at, e.basis from windows w join tasks t on t.case_id = w.case_id and t.purpose = 'use-window'
       join window_extensions e on e.window_id = w.id`,
  );
  const [term] = await terms(window);
  expect(rows.map((row) => [row.closes_at.toISOString(), row.due_at.toISOString()])).toEqual([[term!.due, term!.due]]);
  expect(rows[0]?.basis).toBe('№ 12-ө, 05.01.2026: Приказ о календаре');
  expect((await preview(engine, change)).counts).toMatchObject({ deadlines: 0, windows: 0, lessons: 0 });
});

it('R18 reaches a term that stands still: the board says its new end at once, and it goes on by the new calendar', async () => {
  const note = await fileEngineNote(engine);
  const registrar = await engine.person('registrar');
  const stand = async (act: 'suspended' | 'resumed'): Promise<unknown> =>
    await letCaseStand(engine.database, engine.stores, registrar, note.id, { act, reason: 'Архив закрыт' }, null);
  const [before] = await terms(note);
  await stand('suspended');
  const change = await holidays('science');
  const plan = await preview(engine, change);
  expect(plan.moves).toMatchObject([{ case: { id: note.id }, key: before!.key }]);
  await finishChange(engine.database, engine.stores, refOf((await begin(engine, change, plan.fingerprint)).id));

  const { rows } = await engine.test.owner.query<object>(
    `select x.state, x.due_at, t.due_at as task_due_at, x.explanation ->> 'calendar' as calendar from deadlines x
     join tasks t on t.line = x.line and t.deadline = x.key where x.case_id = $1`,
    [note.id],
  );
  const end = new Date(Date.parse(before!.due) + 3 * day);
  expect(rows).toEqual([{ state: 'paused', due_at: end, task_due_at: end, calendar: 'science-1' }]);
  await stand('resumed');
  const [after] = await terms(note);
  // It stood for a moment, and the last day is given whole.
  expect([0, day]).toContain(Date.parse(after!.due) - end.getTime());
  expect(after).toMatchObject({ generation: 2, explanation: { calendar: 'science-1', recounts: [{}], pauses: [{}] } });
  expect(await broken(note)).toBeNull();
});

it('R18 reaches the units below the one that is changed, and no others', async () => {
  const note = await fileEngineNote(engine);
  const elsewhere = await preview(engine, await holidays('society'));
  expect(elsewhere.moves.filter(({ case: { id } }) => id === note.id)).toEqual([]);
  for (const code of ['biology', 'science', 'university']) {
    const change = await holidays(code);
    const act = code === 'university' ? await universityAct(change) : change.act;
    const { moves } = await preview(engine, { ...change, act });
    expect(moves.filter(({ case: { id } }) => id === note.id)).toHaveLength(1);
  }
});

/** What the university says already, with the vacation. */
async function universityAct({ act }: CalendarChange): Promise<CalendarChange['act']> {
  const { rows } = await engine.test.owner.query<{ content: object }>('select content from calendar_layers');
  const periods = act.kind === 'layer' ? act.content.periods : [];
  return { kind: 'layer', country: 'KZ', content: { days: [], ...rows[0]!.content, periods } };
}

it('R18 is refused where it would not do what its preview has shown, with the new list', async () => {
  await fileEngineNote(engine);
  const change = await holidays('science');
  const { fingerprint } = await preview(engine, change);
  const late = await fileEngineNote(engine);
  await expect(begin(engine, change, fingerprint)).rejects.toMatchObject({
    refusal: { code: 'calendar-changed', data: { counts: { deadlines: 2 }, moves: [{}, { case: { id: late.id } }] } },
  });
  expect((await engine.test.owner.query('select from calendar_changes')).rowCount).toBe(0);
  const { rows } = await engine.test.owner.query('select from calendars');
  expect(rows).toHaveLength(1);
});

it('R18 nothing but that act moves a promised moment: a recorded calendar holds for terms from then on', async () => {
  const note = await fileEngineNote(engine);
  const before = await everything();
  const locks = await lessonLocks();
  const { unit, act } = await holidays('science');
  if (act.kind !== 'layer') throw new Error('a layer was made');
  const registrar = await engine.person('registrar');
  await engine.database.transaction(engine.university, async (tx) => {
    await recordLayer(tx, engine.university, {
      ...{ unit, country: null, content: act.content, basis: calendarBasis, recordedBy: registrar.person },
    });
  });
  await finishChanges(engine.database, engine.stores);
  expect(await everything()).toEqual(before);
  expect(await lessonLocks()).toEqual(locks);
  const later = await fileEngineNote(engine);
  const [[old], [fresh]] = [await terms(note), await terms(later)];
  expect(Date.parse(fresh!.due) - Date.parse(old!.due)).toBe(3 * day);
  expect(fresh!.explanation.calendar).toBe('science-1');
});

it('R18 a crash in the middle is finished by the same act or by the worker, each term once', async () => {
  const notes = [await fileEngineNote(engine), await fileEngineNote(engine), await fileEngineNote(engine)];
  const { id } = await begin(engine, await holidays('science'));
  // One of them has ended before its turn comes.
  const [task] = await openTasks(engine, notes[2]!.id);
  await decideAs(engine, await holderOf(engine, task!), task!, 'refuse', { reason: 'Не подтверждено.' });
  // The process dies after the first line.
  await dieAfter(1);
  await expect(finishChange(engine.database, engine.stores, refOf(id))).rejects.toThrow('the process has died');
  expect((await Promise.all(notes.map(recounts))).reduce((sum, count) => sum + count, 0)).toBe(1);
  await dieAfter(null);
  expect(await finishChanges(engine.database, engine.stores)).toEqual([]);
  await engine.test.runAhead('2 minutes');
  expect(await finishChanges(engine.database, engine.stores)).toEqual([refOf(id)]);
  await Promise.all([1, 2].map(async () => finishChange(engine.database, engine.stores, refOf(id))));
  expect(await Promise.all(notes.map(recounts))).toEqual([1, 1, 0]);
  const { rows } = await engine.test.owner.query<{ state: string }>('select state from calendar_moves order by state');
  expect(rows.map(({ state }) => state)).toEqual(['moved', 'moved', 'skipped']);
  const { rows: changes } = await engine.test.owner.query<{ done: boolean }>(
    'select finished_at is not null as done from calendar_changes',
  );
  expect(changes).toEqual([{ done: true }]);
});

/** Lets the database refuse every event of a recount after so many. */
async function dieAfter(events: number | null): Promise<void> {
  await engine.test.owner.query('drop trigger if exists dies on events');
  if (events === null) return;
  await engine.test.owner.query(`
    create or replace function dies() returns trigger language plpgsql as $$ begin
      if (select count(*) from events where type = 'recounted') >= ${String(events)} then raise exception 'the process has died'; end if;
      return new;
    end $$;
    create trigger dies before insert on events for each row when (new.type = 'recounted') execute function dies()`);
}

it('R18 an outage gives lost time back once, also to a lesson that has locked meanwhile', async () => {
  const note = await fileEngineNote(engine);
  const [before] = await terms(note);
  const now = Date.parse(await nowOf(engine));
  // Long enough for a working day to lie in it, whenever this runs.
  const [from, to] = [new Date(now - 8 * day).toISOString(), new Date(now + day).toISOString()];
  const change = { unit: await unitOf(engine, 'university'), act: { kind: 'outage', from, to } } as const;
  const lesson = await lessonLockedAt(new Date(now - 60_000).toISOString());
  const plan = await preview(engine, change);
  expect(plan.counts.lessons).toBeGreaterThan(0);
  const { id } = await begin(engine, change, plan.fingerprint);
  await finishChange(engine.database, engine.stores, refOf(id));
  const [after] = await terms(note);
  expect(Date.parse(after!.due)).toBeGreaterThan(Date.parse(before!.due));
  expect(after!.explanation).toMatchObject({ calendar: 'university-1', pauses: [{ to }] });
  const { rows } = await engine.test.owner.query<{ open: boolean }>(
    'select locks_at > app_now() as open from lessons where id = $1',
    [lesson],
  );
  expect(rows).toEqual([{ open: true }]);
  await expect(begin(engine, change)).rejects.toMatchObject({
    refusal: { code: 'form-invalid', fields: [{ path: '/change/from', rule: 'outage-declared' }] },
  });
});

/** A lesson of the sample whose open period has ended at this moment, by a rule. */
async function lessonLockedAt(moment: string): Promise<string> {
  const { rows } = await engine.test.owner.query<{ id: string }>(
    `update lessons set locks_at = $1::timestamptz,
       lock_basis = jsonb_set(lock_basis, '{explanation,due}', to_jsonb($1::text))
     where id = (select id from lessons where lock_basis ->> 'kind' = 'rule' and starts_at < app_now() - interval '3 days'
       and sheet is null order by id limit 1) returning id`,
    [moment],
  );
  return rows[0]!.id;
}

it('R18 R24 locks of lessons that are counted by the calendar move with it, and never lock what is being filled earlier', async () => {
  const change = await holidays('science');
  const { counts, fingerprint } = await preview(engine, change);
  expect(counts.lessons).toBeGreaterThan(0);
  const before = await lessonLocks();
  await begin(engine, change, fingerprint);
  const after = await lessonLocks();
  expect(after.filter((row, place) => JSON.stringify(row) !== JSON.stringify(before[place]))).toHaveLength(
    counts.lessons,
  );
  // The vacation is taken back: lessons that have begun keep what they were given.
  const back: CalendarChange = { ...change, act: { kind: 'layer', country: null, content: { days: [], periods: [] } } };
  await begin(engine, back);
  const { rows } = await engine.test.owner.query<{ held: string; locks: Date }>(
    `select l.held_on::text as held, l.locks_at as locks from lessons l join journals j on j.id = l.journal join disciplines d on d.id = j.discipline
     where l.lock_basis -> 'explanation' ->> 'calendar' = 'science-2'`,
  );
  const today = await dayFromToday(engine, 0);
  expect(rows.length).toBeGreaterThan(0);
  for (const { held } of rows) expect(held >= today).toBe(true);
  expect(localDate(await nowOf(engine), 'Asia/Almaty')).toBe(today);
});

it('a university sees no calendars, acts or moves of another, and nobody rewrites what was recorded', async () => {
  await fileEngineNote(engine);
  await begin(engine, await holidays('science'));
  for (const table of ['calendars', 'calendar_layers', 'calendar_changes', 'calendar_moves']) {
    const own = await engine.database.read(engine.university, async (q) => await q.query(`select from ${table}`));
    expect(own.rows.length).toBeGreaterThan(0);
    const other = '00000000-0000-4000-8000-000000000001';
    expect((await engine.database.read(other, async (q) => await q.query(`select from ${table}`))).rows).toEqual([]);
    const rewriting = engine.database.read(engine.university, async (q) => await q.query(`delete from ${table}`));
    await expect(rewriting).rejects.toThrow(/permission denied/);
  }
  const layer = engine.database.read(
    engine.university,
    async (q) => await q.query(`update calendar_layers set basis = null`),
  );
  await expect(layer).rejects.toThrow(/permission denied/);
});
