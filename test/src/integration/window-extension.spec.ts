/* eslint-disable @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-member-access -- answers are JSON of many shapes; each test says what it expects */
import { DomainError } from '@kelisim/domain';
import { lateMarkRefusal } from '@kelisim/journal';
import { applyDueRungs, verifyCase } from '@kelisim/persistence';
import type { EngineNote } from '../support/engine-note';
import { fileEngineNote, openEngineWindow, openTasks, writeNoteMark } from '../support/engine-note';
import type { Answer, TestApi, User } from '../support/http-api';
import { startTestApi } from '../support/http-api';

const HOUR = 3_600_000;
const basis = 'Распоряжение проректора № 12 от 20.11.2026';

let api: TestApi;
let hours = 0;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(async () => {
  await api.stop();
});

/** Clocks do not run back: each test goes on from the one before. */
async function later(by: number): Promise<void> {
  hours += by;
  await api.engine.test.runAhead(`${hours} hours`);
}

interface Opened {
  readonly note: EngineNote;
  readonly id: string;
  readonly closesAt: string;
}

async function openNote(): Promise<Opened> {
  const note = await fileEngineNote(api.engine);
  await openEngineWindow(api.engine, note);
  return { note, ...(await stored(note)) };
}

async function stored({ id }: EngineNote): Promise<{ id: string; closesAt: string }> {
  const { rows } = await api.engine.test.owner.query<{ id: string; closes_at: Date }>(
    'select id, closes_at from windows where case_id = $1',
    [id],
  );
  return { id: rows[0]!.id, closesAt: rows[0]!.closes_at.toISOString() };
}

const after = (moment: string, by: number): string => new Date(Date.parse(moment) + by * HOUR).toISOString();
const extend = (user: User, window: string, until: string, key?: string): Promise<Answer> =>
  user.post(`/api/windows/${window}/extend`, { until, basis }, key === undefined ? {} : { 'idempotency-key': key });
const extensions = async (window: string): Promise<number> =>
  (await api.engine.test.owner.query('select from window_extensions where window_id = $1', [window])).rowCount ?? 0;
const broken = async ({ id }: EngineNote): Promise<unknown> =>
  (await verifyCase(api.engine.database, api.engine.stores, { university: api.engine.university, caseId: id })).broken;
const writing = async (note: EngineNote, value: string): Promise<string> => {
  try {
    await writeNoteMark(api.engine, note, value);
    return 'written';
  } catch (error) {
    const refused = lateMarkRefusal(error) ?? error;
    if (refused instanceof DomainError) return refused.refusal.code;
    throw error;
  }
};

describe('the end of a window', () => {
  it('R07 is moved once by a decision that is sent twice, and a mark between the old end and the new one is taken', async () => {
    const { note, id, closesAt } = await openNote();
    const registrar = await api.as('registrar');
    const until = after(closesAt, 24);
    const first = await extend(registrar, id, until, 'extension-1');
    expect([first.status, first.body]).toMatchObject([200, { id, closesAt: until }]);
    const second = await extend(registrar, id, until, 'extension-1');
    expect([second.status, second.body, second.headers['idempotency-replayed']]).toEqual([200, first.body, 'true']);
    expect((await extend(registrar, id, after(until, 1), 'extension-1')).status).toBe(422);
    expect(await extensions(id)).toBe(1);
    expect(await stored(note)).toEqual({ id, closesAt: until });

    const [use] = await openTasks(api.engine, note.id);
    const teacher = await api.asPerson(note.teacher.person);
    const { body: task } = await teacher.get(`/api/tasks/${use!.id}`);
    expect(task.due).toBe(until);
    expect(task.deadline.explanation).toMatchObject({
      due: until,
      extensions: [{ from: closesAt.replace('.000', ''), to: until, basis }],
    });

    await later((Date.parse(closesAt) - Date.now()) / HOUR + 1 - hours);
    expect(await writing(note, '77')).toBe('written');
    const ref = { university: api.engine.university, caseId: note.id };
    expect((await applyDueRungs(api.engine.database, api.engine.stores, ref)).nextRungAt).toBe(until);
    await later(24);
    expect(await writing(note, '78')).toBe('journal-locked');
    expect((await applyDueRungs(api.engine.database, api.engine.stores, ref)).applied).toBe(1);
    expect(await broken(note)).toBeNull();
    const late = await extend(await api.as('registrar'), id, after(until, 48));
    expect([late.status, late.body.code]).toEqual([409, 'case-ended']);
  });

  it('R07 stays where it is without that decision: for others, backwards, too far, without a basis', async () => {
    const { note, id, closesAt } = await openNote();
    const until = after(closesAt, 24);
    const teacher = await api.asPerson(note.teacher.person);
    expect((await extend(teacher, id, until)).body).toMatchObject({ status: 403, code: 'forbidden' });
    const registrar = await api.as('registrar');
    for (const end of [closesAt, after(closesAt, -1)])
      expect((await extend(registrar, id, end)).body).toMatchObject({
        code: 'not-possible-now',
        data: { why: 'not-later' },
      });
    expect((await extend(registrar, id, after(closesAt, 31 * 24 + 1))).body).toMatchObject({
      data: { why: 'too-late' },
    });
    expect((await registrar.post(`/api/windows/${id}/extend`, { until, basis: ' ' })).status).toBe(400);
    expect((await extend(registrar, note.id, until)).body).toMatchObject({ status: 404, code: 'not-found' });
    expect(await stored(note)).toEqual({ id, closesAt });
    expect(await extensions(id)).toBe(0);
  });

  it('R07 is moved by no more than the bound, all extensions together, and once by decisions that meet', async () => {
    const { note, id, closesAt } = await openNote();
    const registrar = await api.as('registrar');
    const answers = await Promise.all([1, 2, 3].map(() => extend(registrar, id, after(closesAt, 30 * 24))));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect((await extend(registrar, id, after(closesAt, 31 * 24 + 1))).body).toMatchObject({
      data: { why: 'too-late' },
    });
    expect((await extend(registrar, id, after(closesAt, 31 * 24))).status).toBe(200);
    expect(await extensions(id)).toBe(2);
    expect(await broken(note)).toBeNull();
  });

  it('R44 stands in the registrar’s list with its decisions, in the holder’s own list, and in nobody else’s', async () => {
    const { note, id, closesAt } = await openNote();
    const registrar = await api.as('registrar');
    const until = after(closesAt, 5);
    await extend(registrar, id, until);
    const seen = async (user: User, state = 'open'): Promise<{ id: string; extensions: object[] } | undefined> => {
      const { body } = await user.get(`/api/windows?state=${state}`);
      return (body.items as { id: string; extensions: object[] }[]).find((item) => item.id === id);
    };
    expect(await seen(registrar)).toMatchObject({
      ...{ state: 'open', closesAt: until, journal: 'built-in', holder: { id: note.teacher.person } },
      extensions: [{ closesBefore: closesAt, closesAfter: until, basis }],
    });
    expect(await seen(await api.asPerson(note.teacher.person))).toBeDefined();
    expect(await seen(await api.as('teacher', 'chemistry'))).toBeUndefined();
    expect(await seen(registrar, 'closed')).toBeUndefined();
  });
});
