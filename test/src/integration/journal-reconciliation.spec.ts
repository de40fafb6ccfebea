/* eslint-disable @typescript-eslint/no-unsafe-assignment -- answers are JSON of many shapes; each test says what it expects */
import { reconcileAll, reconcileConnector } from '@kelisim/journal';
import { applyDueRungs, newId } from '@kelisim/persistence';
import type { Elsewhere } from '../support/elsewhere';
import { connectorCode, startElsewhere } from '../support/elsewhere';
import type { TestEngine } from '../support/engine';
import type { EngineNote } from '../support/engine-note';
import { decideAs, openEngineWindow, openTasks } from '../support/engine-note';
import type { TestApi } from '../support/http-api';
import { startTestApi } from '../support/http-api';
import type { Misbehaviour } from '../support/journal-receiver/misbehaviour';

let api: TestApi;
let engine: TestEngine;
let elsewhere: Elsewhere;
beforeEach(async () => {
  api = await startTestApi();
  engine = api.engine;
  elsewhere = await startElsewhere(engine);
});
afterEach(async () => {
  await elsewhere.stop();
  await api.stop();
});

/** A note whose window is open there. */
async function opened(): Promise<EngineNote> {
  const note = await elsewhere.file();
  await openEngineWindow(engine, note);
  expect(await elsewhere.work(note)).toEqual(['journal-open']);
  return note;
}
const windowOf = async ({ id }: EngineNote): Promise<{ id: string }> =>
  (await engine.test.owner.query<{ id: string }>('select id from windows where case_id = $1', [id])).rows[0]!;
const incidents = async (): Promise<readonly object[]> =>
  (await engine.test.owner.query<object>('select connector, kind, window_id from journal_incidents order by id')).rows;

describe('a journal that is kept elsewhere and does not agree', () => {
  const compare = (): ReturnType<typeof reconcileConnector> =>
    reconcileConnector(engine.database, elsewhere.systems, { university: engine.university, connector: connectorCode });

  it('R28 is left in peace while it does', async () => {
    const note = await opened();
    elsewhere.write('78');
    expect(await compare()).toMatchObject({ disagreements: 0, incidents: 0 });
    await elsewhere.later(24 * 4);
    await applyDueRungs(engine.database, engine.stores, { university: engine.university, caseId: note.id });
    await elsewhere.work(note);
    expect(await compare()).toMatchObject({ disagreements: 0, incidents: 0 });
    expect(await incidents()).toEqual([]);
  });

  it('R28 R07 is closed again when it keeps a window open, and each matter is one incident, resolved once', async () => {
    const note = await opened();
    const { id } = await windowOf(note);
    elsewhere.journal.manners.keepsOpen = true;
    await elsewhere.later(24 * 4);
    expect(elsewhere.write('90')).toBe('written');
    expect(await compare()).toMatchObject({ disagreements: 2, incidents: 2 });
    elsewhere.journal.manners.keepsOpen = false;
    expect(elsewhere.write('91')).toBe('locked');
    expect(await compare()).toMatchObject({ incidents: 0 });
    expect(await incidents()).toEqual([
      { connector: connectorCode, kind: 'changes-after-end', window_id: id },
      { connector: connectorCode, kind: 'open-there-closed-here', window_id: id },
    ]);

    const registrar = await api.as('registrar');
    const { body } = await registrar.get('/api/incidents');
    const [first, late] = (body as { items: { id: string; kind: string; window: { id: string } }[] }).items;
    expect(first).toMatchObject({ kind: 'open-there-closed-here', window: { id }, resolution: null });
    // What was found is told by the names that are here: of whoever was marked, of lesson and discipline, and by both ends.
    const [end] = (
      await engine.test.owner.query<{ at: Date }>('select closes_at as at from windows where id = $1', [id])
    ).rows;
    expect(first).toMatchObject({ evidence: { moments: { here: end!.at.toISOString() }, fault: null, changes: [] } });
    expect(late).toMatchObject({
      kind: 'changes-after-end',
      evidence: {
        changes: [
          {
            student: expect.stringMatching(/^[А-ЯЁӘҒҚҢӨҰҮҺІ]/),
            discipline: expect.stringMatching(/./),
            typeTitle: expect.not.stringMatching(/^[a-z-]+$/),
            ...{ date: expect.any(String), at: expect.any(String), after: '90' },
          },
        ],
      },
    });
    const resolve = async (resolution: string): Promise<number> =>
      (await registrar.post(`/api/incidents/${first!.id}/resolve`, { resolution })).status;
    expect([await resolve('Закрыто вручную.'), await resolve('Закрыто вручную.'), await resolve('Иначе.')]).toEqual([
      204, 204, 409,
    ]);
    const { body: resolved } = await registrar.get('/api/incidents?state=resolved');
    expect((resolved as { items: object[] }).items).toMatchObject([
      { id: first!.id, resolution: 'Закрыто вручную.', resolvedBy: registrar.person.shortName },
    ]);
    const teacher = await api.as('teacher');
    expect((await teacher.get('/api/incidents')).status).toBe(403);
  });

  it('R28 is compared by several workers at once with the same result: each matter is one incident', async () => {
    const note = await opened();
    const { id } = await windowOf(note);
    elsewhere.journal.manners.keepsOpen = true;
    await elsewhere.later(24 * 4);
    expect(elsewhere.write('90')).toBe('written');
    const rounds = await Promise.all([compare(), compare(), compare(), compare()]);
    expect(rounds.reduce((sum, { incidents: made }) => sum + made, 0)).toBe(2);
    expect(await incidents()).toEqual([
      { connector: connectorCode, kind: expect.any(String), window_id: id },
      { connector: connectorCode, kind: expect.any(String), window_id: id },
    ]);
  });

  it('R28 has a window closed that nobody granted here, and the university is told', async () => {
    const note = await opened();
    await decideAs(engine, note.teacher, (await openTasks(engine, note.id))[0]!, 'close');
    await elsewhere.work(note);
    // As after a restored copy of the database: they have a window that we know nothing of.
    elsewhere.journal.open({
      ...{ window: newId(), number: 'W-2026-99999', generation: 1, holder: 'T-1', lastsSeconds: 3600 },
      scope: {
        discipline: 'D-1',
        group: 'G-1',
        lessonTypes: null,
        dates: ['2026-01-15'],
        students: ['S-1'],
        grades: true,
      },
    });
    const rounds = await reconcileAll(engine.database, elsewhere.systems, new AbortController().signal);
    expect(rounds).toMatchObject([{ connector: connectorCode, result: { incidents: 1 } }]);
    expect(await incidents()).toEqual([{ connector: connectorCode, kind: 'unknown-here', window_id: null }]);
    expect(elsewhere.journal.write('T-1', 'L-2', 'S-1', '90')).toBe('locked');
  });

  it('R28 that cannot be reached keeps nothing else from being compared', async () => {
    elsewhere.receiver.misbehave({ how: 'fails', status: 500 });
    const [round] = await reconcileAll(engine.database, elsewhere.systems, new AbortController().signal);
    expect(round).toMatchObject({ connector: connectorCode, fault: { code: 'unreachable' } });
    expect(await incidents()).toEqual([]);
  });

  it.each<readonly [Misbehaviour, string, string]>([
    [{ how: 'fails', status: 500 }, 'unreachable', 'connector-unreachable'],
    [{ how: 'forges' }, 'answers-unfit', 'connector-signature-invalid'],
  ])('R28 that cannot be compared for long is one incident for each outage (%j)', async (how, kind, code) => {
    const round = async (bad?: Misbehaviour): Promise<void> => {
      if (bad !== undefined) elsewhere.receiver.misbehave(bad);
      await reconcileAll(engine.database, elsewhere.systems, new AbortController().signal);
    };
    const outage = async (): Promise<void> => {
      await round(how);
      await elsewhere.later(0.24);
      await round(how);
    };
    const resolve = (): Promise<unknown> =>
      engine.test.owner.query(`update journal_incidents set resolved_at = app_now(), resolution = 'Ждём.'`);
    await outage();
    expect(await incidents()).toEqual([]);
    await elsewhere.later(0.02);
    await round(how);
    await round(how);
    expect(await incidents()).toEqual([{ connector: connectorCode, kind, window_id: null }]);
    const registrar = await api.as('registrar');
    const { body } = await registrar.get('/api/incidents');
    expect(body).toMatchObject({ items: [{ kind, detail: { code }, resolvedAt: null }] });
    await resolve();
    await round(how);
    expect(await incidents()).toHaveLength(1);
    // It answers, and goes away again: another outage, counted anew.
    await round();
    await outage();
    expect(await incidents()).toHaveLength(1);
    await elsewhere.later(0.02);
    await round(how);
    expect(await incidents()).toHaveLength(2);
  });
});
