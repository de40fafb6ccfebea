import type { BrokenRow } from '@kelisim/persistence';
import { cancelCase, recallCase, verifyCase } from '@kelisim/persistence';
import { createHash } from 'node:crypto';
import type { TestEngine } from '../support/engine';
import { startTestEngine } from '../support/engine';
import {
  councilForm,
  decideAs,
  fileEngineNote,
  holderOf,
  openEngineWindow,
  openTasks,
  writeNoteMark,
} from '../support/engine-note';

let engine: TestEngine;
let whole: string;
let item: string;
/** Everything a case consists of; each test works on a copy of these rows and puts them back. */
const kept = ['lines', 'events', 'decisions', 'tasks', 'documents', 'cases', 'case_keys'];

async function driveWholeCase(): Promise<string> {
  const note = await fileEngineNote(engine);
  const use = await openEngineWindow(engine, note);
  await writeNoteMark(engine, note, '91');
  await decideAs(engine, note.teacher, use, 'close');
  return note.id;
}

async function change(text: string, values: unknown[] = []): Promise<void> {
  // Foreign keys would stop a careless hand; whoever owns the tables can switch them off.
  const client = await engine.test.owner.connect();
  try {
    await client.query('set session_replication_role = replica');
    const { rowCount } = await client.query(text, values);
    expect(rowCount).toBeGreaterThan(0);
  } finally {
    await client.query('set session_replication_role = origin');
    client.release();
  }
}

const verify = async (caseId: string): Promise<BrokenRow | null> =>
  (await verifyCase(engine.database, engine.stores, { university: engine.university, caseId })).broken;

beforeAll(async () => {
  engine = await startTestEngine();
  whole = await driveWholeCase();
  const { rows } = await engine.test.owner.query<{ id: string }>(
    'select id from lines where case_id = $1 and item_key is not null',
    [whole],
  );
  item = rows[0]!.id;
  for (const table of kept) await engine.test.owner.query(`create table kept_${table} as table ${table}`);
});
afterEach(async () => {
  const client = await engine.test.owner.connect();
  await client.query('set session_replication_role = replica');
  for (const table of [...kept].reverse()) await client.query(`delete from ${table}`);
  for (const table of kept) await client.query(`insert into ${table} table kept_${table}`);
  await client.query('set session_replication_role = origin');
  client.release();
  expect(await verify(whole)).toBeNull();
});
afterAll(async () => {
  await engine.stop();
});

describe('the verifier', () => {
  it('finds a whole case in order, by its chains and by a replay of its events', async () => {
    const found = await verifyCase(engine.database, engine.stores, { university: engine.university, caseId: whole });
    expect(found).toEqual({ caseId: whole, events: expect.any(Number) as number, replayed: true, broken: null });
    expect(found.events).toBeGreaterThan(5);
  });

  it('names an event whose bytes were edited', async () => {
    await change(
      `update events set bytes = convert_to(replace(convert_from(bytes, 'UTF8'), '"agree"', '"refuse"'), 'UTF8') where line = $1 and type = 'decided'`,
      [whole],
    );
    expect(await verify(whole)).toMatchObject({ table: 'events', row: `${whole}/2`, fault: 'hash-differs' });
  });

  it('names the event after an edited one whose hash was made to fit', async () => {
    const { rows } = await engine.test.owner.query<{ bytes: Buffer }>(
      'select bytes from events where line = $1 and sequence = 2',
      [whole],
    );
    const bytes = Buffer.from(rows[0]!.bytes.toString().replace('"outcome":"agree"', '"outcome":"refuse"'));
    const hash = createHash('sha256').update(bytes).digest();
    await change('update events set bytes = $2, hash = $3 where line = $1 and sequence = 2', [whole, bytes, hash]);
    expect(await verify(whole)).toMatchObject({ row: `${whole}/3`, fault: 'link-broken' });
  });

  it('names an event whose columns say something else than its bytes', async () => {
    await change(`update events set recorded_at = recorded_at - interval '1 day' where line = $1 and sequence = 2`, [
      whole,
    ]);
    expect(await verify(whole)).toMatchObject({ row: `${whole}/2`, fault: 'columns-differ' });
  });

  it('names a paper whose data were changed, also when its hash was made to fit', async () => {
    await change(
      `update documents set data = data || '\\x00' where case_id = $1 and revision = 1 and template = 'explanatory-note'`,
      [whole],
    );
    expect(await verify(whole)).toMatchObject({ table: 'documents', fault: 'unwitnessed' });
    await change(
      `update documents set hash = sha256(template_hash || convert_to(language, 'UTF8') || data) where case_id = $1`,
      [whole],
    );
    expect(await verify(whole)).toMatchObject({ table: 'documents', detail: 'no event fixed it so' });
  });

  it('names the gap where an event was deleted', async () => {
    await change('delete from events where line = $1 and sequence = 2', [item]);
    expect(await verify(whole)).toMatchObject({ table: 'events', row: `${item}/3`, fault: 'sequence-gap' });
  });

  it('names the first of two events that changed places', async () => {
    await change('update events set sequence = sequence + 1000 where line = $1 and sequence in (2, 3)', [item]);
    await change(
      'update events set sequence = case sequence when 1002 then 3 else 2 end where line = $1 and sequence > 1000',
      [item],
    );
    expect(await verify(whole)).toMatchObject({ row: `${item}/2`, fault: 'link-broken' });
  });

  it('names the line whose last events were cut off', async () => {
    await change(
      'delete from events where line = $1 and sequence = (select max(sequence) from events where line = $1)',
      [item],
    );
    expect(await verify(whole)).toMatchObject({ table: 'lines', row: item, fault: 'head-differs' });
  });

  it('names the join when an item was cut off together with its head', async () => {
    await change(
      'delete from events where line = $1 and sequence = (select max(sequence) from events where line = $1)',
      [item],
    );
    await change(
      `update lines set sequence = lines.sequence - 1, state = jsonb_set(state, '{sequence}', to_jsonb(lines.sequence - 1)),
         head = (select hash from events e where e.line = lines.id order by e.sequence desc limit 1) where id = $1`,
      [item],
    );
    expect(await verify(whole)).toMatchObject({ table: 'events', fault: 'item-unvouched' });
  });

  it('names the case whose item is gone with all its events', async () => {
    await change('delete from events where line = $1', [item]);
    await change('delete from lines where id = $1', [item]);
    expect(await verify(whole)).toMatchObject({ fault: 'item-unvouched' });
  });

  it('names an event that was moved to another case', async () => {
    const other = (await fileEngineNote(engine)).id;
    await change('update events set case_id = $2 where line = $1 and sequence = 2', [item, other]);
    expect(await verify(other)).toMatchObject({ table: 'events', row: `${item}/2`, fault: 'columns-differ' });
  });

  it('names a line whose state was edited, though its chain is whole', async () => {
    await change(`update lines set state = jsonb_set(state, '{end}', '"refused"'), outcome = 'refused' where id = $1`, [
      item,
    ]);
    expect(await verify(whole)).toMatchObject({ table: 'lines', row: item, fault: 'state-differs' });
  });

  it('names a case whose end was edited', async () => {
    await change(`update cases set outcome = 'refused' where id = $1`, [whole]);
    expect(await verify(whole)).toMatchObject({ table: 'cases', row: whole, fault: 'state-differs' });
  });

  it('names a decision that says something else than its event, and an event whose decision is gone', async () => {
    await change(`update decisions set outcome = 'refuse' where case_id = $1 and step = 'visa'`, [whole]);
    expect(await verify(whole)).toMatchObject({ table: 'decisions', fault: 'unwitnessed' });
    await change(`delete from decisions where case_id = $1 and step = 'visa'`, [whole]);
    expect(await verify(whole)).toMatchObject({ table: 'events', row: `${whole}/2`, fault: 'unwitnessed' });
  });

  it('names a task that was opened past the case', async () => {
    await change(`update tasks set state = 'open', closed_at = null where case_id = $1 and step = 'visa'`, [whole]);
    expect(await verify(whole)).toMatchObject({ table: 'tasks', fault: 'unwitnessed' });
  });

  it('verifies the chain of an erased case, which nobody can replay any more', async () => {
    await change('delete from case_keys where case_id = $1', [whole]);
    const found = await verifyCase(engine.database, engine.stores, { university: engine.university, caseId: whole });
    expect(found).toMatchObject({ replayed: false, broken: null });
  });

  it('finds cases in order that were returned, postponed, refused, recalled, cancelled, or stand open', async () => {
    const returned = await fileEngineNote(engine);
    const [visa] = await openTasks(engine, returned.id);
    await decideAs(engine, await holderOf(engine, visa!), visa!, 'return', { reason: 'Нет даты занятия.' });
    expect(await verify(returned.id)).toBeNull();

    const refused = await fileEngineNote(engine);
    const [first] = await openTasks(engine, refused.id);
    await decideAs(engine, await holderOf(engine, first!), first!, 'agree');
    const [council] = await openTasks(engine, refused.id);
    const form = await councilForm(engine, council!);
    const secretary = await holderOf(engine, council!);
    await decideAs(engine, secretary, council!, 'postpone', { form, reason: 'Нет кворума.' });
    const [again] = await openTasks(engine, refused.id);
    await decideAs(engine, secretary, again!, 'refuse', { form, reason: 'Основания нет.' });
    expect(await verify(refused.id)).toBeNull();

    const reason = { reason: 'Больше не нужно.' };
    const { database, stores } = engine;
    const recalled = await fileEngineNote(engine);
    await recallCase(database, stores, recalled.teacher, recalled.id, reason, null);
    expect(await verify(recalled.id)).toBeNull();

    const cancelled = await fileEngineNote(engine);
    await openEngineWindow(engine, cancelled);
    await cancelCase(database, stores, await engine.person('administrator'), cancelled.id, reason, null);
    expect(await verify(cancelled.id)).toBeNull();
  });
});
