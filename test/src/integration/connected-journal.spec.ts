/* eslint-disable @typescript-eslint/no-unsafe-assignment -- answers are JSON of many shapes; each test says what it expects */
import { ConnectorFault, OutsideWindows } from '@kelisim/journal';
import type { JournalSystems } from '@kelisim/journal';
import { applyDueRungs, cancelCase, canonicalHash, extendWindow, verifyCase } from '@kelisim/persistence';
import type { Elsewhere } from '../support/elsewhere';
import { connectorCode, pendingAskings, startElsewhere } from '../support/elsewhere';
import type { TestEngine } from '../support/engine';
import type { EngineNote, EngineTask } from '../support/engine-note';
import { decideAs, holderOf, openEngineWindow, openTasks } from '../support/engine-note';
import type { TestApi } from '../support/http-api';
import { startTestApi } from '../support/http-api';
import type { Misbehaviour } from '../support/journal-receiver/misbehaviour';

let api: TestApi;
let engine: TestEngine;
let elsewhere: Elsewhere;
beforeAll(async () => {
  api = await startTestApi();
  engine = api.engine;
  elsewhere = await startElsewhere(engine);
});
// Clocks do not run back: whatever a test has left open has ended when the next one begins.
beforeEach(async () => {
  await elsewhere.later(24 * 6);
  elsewhere.journal.hold('L-1', 'S-1', '61');
  await engine.test.owner.query('delete from journal_incidents');
  await engine.test.owner.query('update journal_connectors set enabled = true');
});
afterAll(async () => {
  await elsewhere.stop();
  await api.stop();
});

interface StoredWindow {
  readonly id: string;
  readonly line: string;
  readonly adapter: string;
  readonly external_reference: string | null;
  readonly requested_at: Date;
  readonly opens_at: Date | null;
  readonly closes_at: Date | null;
  readonly closed_at: Date | null;
  readonly closed_how: string | null;
  readonly status: string;
  readonly outcome: string | null;
}
const windowOf = async ({ id }: Pick<EngineNote, 'id'>): Promise<StoredWindow> =>
  (
    await engine.test.owner.query<StoredWindow>(
      'select w.*, c.status, c.outcome from windows w join cases c on c.id = w.case_id where w.case_id = $1',
      [id],
    )
  ).rows[0]!;
const eventsOf = async ({ id }: Pick<EngineNote, 'id'>): Promise<readonly string[]> =>
  (
    await engine.test.owner.query<{ type: string }>(
      `select type from events where case_id = $1 and type like 'window%' order by recorded_at, sequence`,
      [id],
    )
  ).rows.map(({ type }) => type);
const incidents = async (): Promise<readonly object[]> =>
  (
    await engine.test.owner.query<object>(
      'select connector, kind, window_id, detail from journal_incidents order by id',
    )
  ).rows;
const now = async (): Promise<number> =>
  (await engine.test.owner.query<{ now: Date }>('select app_now() as now')).rows[0]!.now.getTime();
const broken = async ({ id }: EngineNote): Promise<unknown> =>
  (await verifyCase(engine.database, engine.stores, { university: engine.university, caseId: id })).broken;

/** The end that the other system is asked for. */
async function endAsked({ id }: EngineNote): Promise<string> {
  const { rows } = await engine.test.owner.query<{ content: { end: { closesAt: string } } }>(
    `select content from effects where case_id = $1 and kind = 'journal-open'`,
    [id],
  );
  return rows[0]!.content.end.closesAt;
}

/** A note whose window has been asked for; nothing has reached the other system yet. */
async function requested(): Promise<EngineNote> {
  const note = await elsewhere.file();
  const use = (await openEngineWindow(engine, note)) as EngineTask | undefined;
  expect(use).toBeUndefined();
  return note;
}

/** A note whose window is open there. */
async function opened(): Promise<{ note: EngineNote; use: EngineTask }> {
  const note = await requested();
  expect(await elsewhere.work(note)).toEqual(['journal-open']);
  const [use] = await openTasks(engine, note.id);
  return { note, use: use! };
}

describe('a window in a journal that is kept elsewhere', () => {
  it('R28 R06 R07 R08 is asked for, begins when it is confirmed, and ends with what they tell of it', async () => {
    const note = await requested();
    expect(await windowOf(note)).toMatchObject({ adapter: connectorCode, opens_at: null, closes_at: null });
    const { rowCount: clocks } = await engine.test.owner.query(
      `select from deadlines where case_id = $1 and purpose = 'window'`,
      [note.id],
    );
    expect(clocks).toBe(0);

    await elsewhere.later(5);
    expect(await elsewhere.work(note)).toEqual(['journal-open']);
    const window = await windowOf(note);
    expect(window.external_reference).toMatch(/^win-/);
    expect(window.opens_at!.getTime() - window.requested_at.getTime()).toBeGreaterThan(4.9 * 3_600_000);
    const [use] = await openTasks(engine, note.id);
    expect(use).toMatchObject({ purpose: 'use-window', person: note.teacher.person });
    expect(elsewhere.write('78')).toBe('written');

    await decideAs(engine, note.teacher, use!, 'close');
    expect(await windowOf(note)).toMatchObject({ closed_how: 'closed', status: 'open' });
    expect(elsewhere.write('79')).toBe('written');
    expect(await elsewhere.work(note)).toContain('journal-close');
    expect(elsewhere.write('80')).toBe('locked');
    expect(await windowOf(note)).toMatchObject({ status: 'ended', outcome: 'corrected' });
    expect(await eventsOf(note)).toEqual(['windowOpened', 'windowClosed']);

    const { rows: pictures } = await engine.test.owner.query<{ cells: { value: string }[]; hash: Buffer }>(
      'select cells, hash from window_snapshots where window_id = $1 order by taken desc',
      [window.id],
    );
    expect(pictures.map(({ cells }) => cells.map(({ value }) => value))).toEqual([['61'], ['79']]);
    for (const { cells, hash } of pictures) expect(canonicalHash(cells)).toEqual(hash);
    const report = await engine.database.read(engine.university, async (q) => {
      return await engine.stores.journal.reportWindow(q, window.line, 'ru');
    });
    expect(report).toMatchObject({
      changes: [{ before: '61', after: '78', by: note.teacher.shortName }, { after: '79' }],
      counts: { changed: 1, unchanged: 0, otherwise: 0, outside: 0 },
    });
    expect(await broken(note)).toBeNull();
  });

  it('R07 R08 lapses at its own end with nobody acting, unused', async () => {
    const { note } = await opened();
    await elsewhere.later(24 * 4);
    expect(elsewhere.write('78')).toBe('locked');
    await applyDueRungs(engine.database, engine.stores, { university: engine.university, caseId: note.id });
    expect(await elsewhere.work(note)).toEqual(['journal-close']);
    const window = await windowOf(note);
    expect(window).toMatchObject({ closed_how: 'lapsed', status: 'ended', outcome: 'unchanged' });
    expect(window.closed_at).toEqual(window.closes_at);
    expect(await broken(note)).toBeNull();
  });

  it('R07 that opens a day after it was asked for ends by the days from its opening, there as here', async () => {
    const note = await requested();
    const asked = await endAsked(note);
    await elsewhere.later(24);
    expect(await elsewhere.work(note)).toEqual(['journal-open']);
    const { closes_at: end } = await windowOf(note);
    expect(end!.getTime() - Date.parse(asked)).toBe(24 * 3_600_000);
    expect(await elsewhere.work(note)).toEqual(['journal-extend']);
    await elsewhere.later((Date.parse(asked) - (await now())) / 3_600_000 + 1);
    expect(elsewhere.write('78')).toBe('written');
    await elsewhere.later(24);
    expect(elsewhere.write('79')).toBe('locked');
    expect(await broken(note)).toBeNull();
  });

  it('R28 is opened once, however slow, broken and repeated the answers are, and by however many workers', async () => {
    const note = await requested();
    elsewhere.receiver.misbehave({ how: 'fails', status: 500 }, { how: 'breaks-off' }, { how: 'fails', status: 503 });
    for (const code of ['unreachable', 'unreachable', 'busy'])
      await expect(elsewhere.work(note)).rejects.toMatchObject({ code, retryable: true });
    expect(await windowOf(note)).toMatchObject({ opens_at: null });
    await elsewhere.later(1);
    elsewhere.receiver.misbehave({ how: 'answers-twice' });
    const [asking] = await pendingAskings(engine, note.id);
    const ref = { university: engine.university, caseId: note.id };
    const tries = await Promise.allSettled([1, 2, 3].map(() => elsewhere.windows.open(ref, asking!.id)));
    for (const one of tries) if (one.status === 'rejected') expect(one.reason).toBeInstanceOf(ConnectorFault);
    await elsewhere.work(note);
    expect(await eventsOf(note)).toEqual(['windowOpened']);
    const window = await windowOf(note);
    // What the second try had opened counts from then, not from when its answer was heard (R07).
    expect(window.opens_at!.getTime() - window.requested_at.getTime()).toBeLessThan(60_000);
    const system = await elsewhere.systems.of(engine.university, connectorCode);
    expect(await system.listWindows({ since: window.requested_at.toISOString(), known: [] })).toHaveLength(1);
    expect(await broken(note)).toBeNull();
  });

  it('R28 is opened once by a worker that is killed between their answer and our record', async () => {
    const note = await requested();
    const dying = {
      of: async () => {
        const system = await elsewhere.systems.of(engine.university, connectorCode);
        return Object.assign(Object.create(system) as typeof system, {
          openWindow: async (window: Parameters<typeof system.openWindow>[0]) => {
            await system.openWindow(window);
            throw new Error('killed');
          },
        });
      },
    } as unknown as JournalSystems;
    const [asking] = await pendingAskings(engine, note.id);
    const ref = { university: engine.university, caseId: note.id };
    const killed = new OutsideWindows(engine.database, engine.stores, dying);
    await expect(killed.open(ref, asking!.id)).rejects.toThrow('killed');
    expect(await windowOf(note)).toMatchObject({ opens_at: null, external_reference: null });
    expect(await elsewhere.work(note)).toEqual(['journal-open']);
    const { requested_at: since, external_reference: reference } = await windowOf(note);
    const system = await elsewhere.systems.of(engine.university, connectorCode);
    expect(await system.listWindows({ since: since.toISOString(), known: [] })).toMatchObject([{ reference }]);
    expect(await eventsOf(note)).toEqual(['windowOpened']);
  });

  it('R28 that they refuse asks an administrator, is an incident, and can be tried anew', async () => {
    await engine.test.owner.query(
      `update roster_ids set sourced_id = 'G-unknown' where kind = 'group' and sourced_id = 'G-1'`,
    );
    const note = await requested();
    expect(await elsewhere.work(note)).toEqual(['journal-open refused']);
    const { id } = await windowOf(note);
    expect(await windowOf(note)).toMatchObject({ opens_at: null, closed_how: 'revoked', status: 'open' });
    const detail = { code: 'connector-refused', reason: 'scope-unknown', status: 422 };
    expect(await incidents()).toEqual([{ connector: connectorCode, kind: 'open-failed', window_id: id, detail }]);
    const words = 'Группа G-unknown не ведётся в этом журнале.';
    const registrar = await api.as('registrar');
    const { body } = await registrar.get(`/api/cases/${note.id}/events`);
    const told = (body as { items: { type: string; reason: string | null }[] }).items;
    expect(told.find(({ type }) => type === 'windowRefused')?.reason).toBe(words);
    const { rows } = await engine.test.owner.query<{ bytes: Buffer }>('select bytes from events where case_id = $1', [
      note.id,
    ]);
    for (const { bytes } of rows) expect(bytes.toString()).not.toContain('G-unknown');
    const [incident] = await openTasks(engine, note.id);
    expect(incident).toMatchObject({ purpose: 'incident', position: 'administrator' });
    await engine.test.owner.query(
      `update roster_ids set sourced_id = 'G-1' where kind = 'group' and sourced_id = 'G-unknown'`,
    );
    await decideAs(engine, await holderOf(engine, incident!), incident!, 'retry');
    const [reopen] = await openTasks(engine, note.id);
    await decideAs(engine, await holderOf(engine, reopen!), reopen!, 'open');
    expect(await elsewhere.work(note)).toEqual(['journal-open']);
    expect(elsewhere.write('78')).toBe('written');
    expect(await broken(note)).toBeNull();
  });

  it('R28 that cannot be asked for is an incident after a bounded time, once, while the tries go on', async () => {
    const note = await requested();
    const { id } = await windowOf(note);
    const fail = async (how: Misbehaviour, code: string): Promise<void> => {
      elsewhere.receiver.misbehave(how);
      await expect(elsewhere.work(note)).rejects.toMatchObject({ code, retryable: true });
    };
    await fail({ how: 'fails', status: 500 }, 'unreachable');
    await elsewhere.later(0.24);
    await fail({ how: 'breaks-off' }, 'unreachable');
    expect(await incidents()).toEqual([]);
    await elsewhere.later(0.02);
    await fail({ how: 'fails', status: 503 }, 'busy');
    const detail = { act: 'journal-open', code: 'connector-busy', status: 503, since: expect.any(String) };
    const incident = { connector: connectorCode, kind: 'unreachable', window_id: id, detail };
    expect(await incidents()).toEqual([incident]);
    await fail({ how: 'fails', status: 500 }, 'unreachable');
    const registrar = await api.as('registrar');
    const { body } = await registrar.get('/api/incidents');
    const [{ id: listed }] = (body as { items: [{ id: string }] }).items;
    expect((await registrar.post(`/api/incidents/${listed}/resolve`, { resolution: 'Сообщили им.' })).status).toBe(204);
    await fail({ how: 'fails', status: 500 }, 'unreachable');
    expect(await incidents()).toEqual([incident]);
    expect(await elsewhere.work(note)).toEqual(['journal-open']);
    expect(elsewhere.write('78')).toBe('written');
    expect(await broken(note)).toBeNull();
  });

  it('R28 whose case is cancelled is closed there too, or never opened', async () => {
    const administrator = await engine.person('administrator');
    const { note } = await opened();
    await cancelCase(engine.database, engine.stores, administrator, note.id, { reason: 'Отменено' }, null);
    expect(await elsewhere.work(note)).toEqual(['journal-close']);
    expect(elsewhere.write('78')).toBe('locked');
    expect(await broken(note)).toBeNull();

    const early = await requested();
    await cancelCase(engine.database, engine.stores, administrator, early.id, { reason: 'Отменено' }, null);
    const before = elsewhere.receiver.seen.length;
    expect(await elsewhere.work(early)).toEqual(['journal-open', 'journal-close']);
    expect(elsewhere.receiver.seen).toHaveLength(before);
    expect(await windowOf(early)).toMatchObject({ opens_at: null, closed_how: 'revoked' });
    expect(await broken(early)).toBeNull();
  });

  it('R07 is extended there by the recorded decision, once', async () => {
    const { note } = await opened();
    const { id, closes_at: end } = await windowOf(note);
    const until = new Date(end!.getTime() + 24 * 3_600_000).toISOString();
    const registrar = await engine.person('registrar');
    const extension = { window: id, until, basis: 'Распоряжение № 12' };
    await extendWindow(engine.database, engine.stores, registrar, extension, null);
    elsewhere.receiver.misbehave({ how: 'breaks-off' });
    await expect(elsewhere.work(note)).rejects.toMatchObject({ code: 'unreachable' });
    expect(await elsewhere.work(note)).toEqual(['journal-extend']);
    await elsewhere.later((end!.getTime() - (await now())) / 3_600_000 + 1);
    expect(elsewhere.write('78')).toBe('written');
    await elsewhere.later(24);
    expect(elsewhere.write('79')).toBe('locked');
    expect(await broken(note)).toBeNull();
  });

  it('R28 is none for a discipline that is kept here: it opens at once', async () => {
    await engine.test.owner.query('update journal_connectors set enabled = false');
    const note = await elsewhere.file();
    await openEngineWindow(engine, note);
    const window = await windowOf(note);
    expect(window).toMatchObject({ adapter: 'built-in', external_reference: null });
    expect(window.opens_at).toEqual(window.requested_at);
    expect(await pendingAskings(engine, note.id)).toEqual([]);
  });
});

describe('the settings of a connector', () => {
  const settings = { kind: 'http', address: 'https://journal.example.edu', disciplines: [], enabled: true };
  const secret = 'an-invented-secret-of-more-than-32-bytes';

  it('R28 are the administrator’s, and their secret is sealed and never shown', async () => {
    const administrator = await api.as('administrator');
    const put = (code: string, body: object): ReturnType<typeof administrator.put> =>
      administrator.put(`/api/journal-connectors/${code}`, body);
    expect((await put('other', { ...settings, secret })).status).toBe(204);
    expect((await put('other', { ...settings, enabled: false })).status).toBe(204);
    const { body, text } = await administrator.get('/api/journal-connectors');
    expect((body as { items: object[] }).items).toContainEqual({ code: 'other', ...settings, enabled: false });
    expect(text).not.toContain(secret);
    const { rows } = await engine.test.owner.query<{ secret: Buffer; secret_key: Buffer }>(
      `select secret, secret_key from journal_connectors where code = 'other'`,
    );
    const { sealer } = engine.stores;
    expect(sealer.open(sealer.unwrap(rows[0]!.secret_key), rows[0]!.secret)).toBe(secret);
    expect((await (await api.as('registrar')).get('/api/journal-connectors')).status).toBe(403);
  });

  it.each([
    ['an address without protection', { address: 'http://journal.example.edu', secret }, '/address'],
    ['no secret at first', {}, '/secret'],
    ['a short one', { secret: 'short-secret-of-25-bytes-' }, '/secret'],
    ['an unknown discipline', { secret, disciplines: ['0198c0de-7a10-7000-8000-000000000017'] }, '/disciplines'],
  ])('R28 are refused with %s', async (_, wrong, path) => {
    const administrator = await api.as('administrator');
    const { status, body } = await administrator.put('/api/journal-connectors/new', { ...settings, ...wrong });
    expect([status, (body as { fields: { path: string }[] }).fields.map((field) => field.path)]).toEqual([400, [path]]);
  });
});
