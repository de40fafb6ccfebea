/* eslint-disable @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-call -- answers are JSON of many shapes; each test says what it expects */
import { newId } from '@kelisim/persistence';
import { fileEngineNote } from '../support/engine-note';
import type { TestApi, User } from '../support/http-api';
import { startTestApi } from '../support/http-api';
import { localDay } from '../support/substitutions';

let api: TestApi;
let head: User;
let deputy: User;
let registrar: User;

beforeAll(async () => {
  api = await startTestApi();
  head = await api.as('department-head', 'biology');
  deputy = await api.as('department-head', 'economics');
  registrar = await api.as('registrar');
});
afterAll(async () => {
  await api.stop();
});
beforeEach(async () => {
  await api.engine.test.owner.query(
    `update substitutions set revoked_at = now(), revoked_by = recorded_by, revoked_because = 'over' where revoked_at is null`,
  );
});

const order = async (): Promise<object> => ({
  principal: head.person.person,
  acting: deputy.person.person,
  order: { number: '41-к', date: await localDay(api.engine, -1) },
  from: await localDay(api.engine),
  to: await localDay(api.engine, 3),
});
const record = async (): Promise<string> => (await head.post('/api/substitutions', await order())).body.id as string;
const inLanguage = (language: string): object => ({ headers: { 'accept-language': language } });

describe('R38 substitutions over HTTP', () => {
  it('are recorded once however often the request is sent, listed with the names of procedures, and ended', async () => {
    const body = { ...(await order()), procedures: ['journal-correction'] };
    const first = await head.post('/api/substitutions', body, { 'idempotency-key': 'order 41' });
    const again = await head.post('/api/substitutions', body, { 'idempotency-key': 'order 41' });
    expect([first.status, again.status, again.body]).toEqual([201, 201, first.body]);
    const { items } = (await head.get('/api/substitutions?live=true', inLanguage('en'))).body;
    expect(items).toMatchObject([
      { id: first.body.id, state: 'running', procedures: [{ id: 'journal-correction' }], revocable: true },
    ]);
    expect(items[0].procedures[0].title).toMatch(/journal/i);
    const revoked = await head.post(`/api/substitutions/${first.body.id as string}/revoke`, { because: 'Back early.' });
    expect(revoked.status).toBe(200);
    const told = await head.post(`/api/substitutions/${first.body.id as string}/revoke`, { because: 'Again.' });
    expect([told.status, told.body.code]).toEqual([409, 'not-possible-now']);
    expect(told.body.detail).toBeTruthy();
    expect((await head.get('/api/substitutions?live=true')).body.items).toEqual([]);
  });

  it('name every fault at its field, in the reader’s language', async () => {
    const without = { ...(await order()), order: { number: '  ', date: '2026-13-01' } };
    const faults = (await head.post('/api/substitutions', without)).body.fields as { path: string }[];
    expect(faults.map(({ path }) => path)).toEqual(['/order/number', '/order/date']);
    const himself = { ...(await order()), acting: head.person.person };
    for (const language of ['ru', 'kk', 'ky', 'en']) {
      const { status, body } = await head.post('/api/substitutions', himself, { 'accept-language': language });
      expect([status, body.fields]).toEqual([
        422,
        [{ path: '/acting', rule: 'acts-for-himself', message: expect.any(String) }],
      ]);
    }
  });

  it('are of nobody’s business: who keeps none of this person is told so', async () => {
    const { status, body } = await deputy.post('/api/substitutions', await order());
    expect([status, body.code]).toEqual([403, 'forbidden']);
    const id = await record();
    const stranger = await api.as('teacher', 'history');
    expect((await stranger.post(`/api/substitutions/${id}/revoke`, { because: 'x' })).status).toBe(404);
    expect((await stranger.get('/api/substitutions?whose=kept')).body.items).toEqual([]);
  });

  it('name people: for whom I may record, and whoever might act', async () => {
    const mine = (await head.get('/api/substitutions/people?as=principal')).body.items as {
      id: string;
      unit: string;
    }[];
    expect(mine.map(({ id }) => id)).toContain(head.person.person);
    expect(new Set(mine.map(({ unit }) => unit)).size).toBe(1);
    const { items } = (
      await head.get(`/api/substitutions/people?as=acting&search=${encodeURIComponent(deputy.person.name)}`)
    ).body;
    expect(items).toMatchObject([{ id: deputy.person.person, position: expect.any(String) }]);
  });
});

describe('R38 acting over HTTP', () => {
  it('the acting person is told for whom he acts, reads that inbox apart, decides, and all languages say so', async () => {
    const { id } = await fileEngineNote(api.engine);
    await record();
    const { actingFor } = (await deputy.get('/api/session', inLanguage('en'))).body;
    const day = (await localDay(api.engine, -1)).split('-').reverse().join('.');
    const whom = { person: head.person.person, order: `order No. 41-к of ${day}` };
    expect(actingFor).toMatchObject([whom]);
    const forHead = `for=${head.person.person}`;
    expect((await deputy.get(`/api/tasks?case=${id}`)).body.items).toEqual([]);
    const [task] = (await deputy.get(`/api/tasks?case=${id}&${forHead}`)).body.items;
    const whole = (await deputy.get(`/api/tasks?limit=1&${forHead}`)).body;
    const rest = (await deputy.get(`/api/tasks?limit=100&cursor=${String(whole.next)}&${forHead}`)).body;
    expect(
      [...whole.items, ...(whole.next === null ? [] : rest.items)].map((item: { id: string }) => item.id),
    ).toContain(task.id);
    expect((await deputy.get(`/api/tasks/${task.id}`)).status).toBe(404);
    const opened = await deputy.get(`/api/tasks/${task.id}?${forHead}`, inLanguage('en'));
    expect(opened.body).toMatchObject({ actingFor: whom, extension: null, state: 'open' });
    expect((await deputy.get(`/api/documents/${opened.body.document as string}`)).status).toBe(200);

    const said = await deputy.post(`/api/tasks/${task.id}/decision`, {
      outcome: 'agree',
      version: 1,
      for: head.person.person,
    });
    expect(said.status).toBe(200);

    expect((await deputy.get(`/api/tasks/${task.id}?${forHead}`)).body).toMatchObject({
      state: 'decided',
      actingFor: null,
    });
    const bases: string[] = [];
    for (const language of ['ru', 'kk', 'ky', 'en']) {
      const { items } = (await head.get(`/api/cases/${id}/events`, inLanguage(language))).body;
      const decided = items.find((event: { type: string }) => event.type === 'decided');
      expect(decided.by).toMatchObject({
        person: deputy.person.person,
        onBehalfOf: { person: head.person.person, name: head.person.name },
      });
      bases.push(decided.by.basis as string);
    }
    expect(bases).toEqual([
      `приказ № 41-к от ${day}`,
      `${day} № 41-к бұйрық`,
      `${day} № 41-к буйрук`,
      `order No. 41-к of ${day}`,
    ]);
  });

  it('revoked between opening and pressing, the decision is refused with its reason in four languages', async () => {
    const { id } = await fileEngineNote(api.engine);
    const substitution = await record();
    const forHead = `for=${head.person.person}`;
    const [task] = (await deputy.get(`/api/tasks?case=${id}&${forHead}`)).body.items;
    await head.post(`/api/substitutions/${substitution}/revoke`, { because: 'Вышел на работу.' });
    const details = new Set<string>();
    for (const language of ['ru', 'kk', 'ky', 'en']) {
      const { status, body } = await deputy.post(
        `/api/tasks/${task.id}/decision`,
        { outcome: 'agree', version: 1, for: head.person.person },
        { 'accept-language': language },
      );
      expect([status, body.code]).toEqual([403, 'not-acting']);
      expect(body.detail).toContain('41-к');
      details.add(`${body.title as string} ${body.detail as string}`);
    }
    expect(details.size).toBe(4);
    expect((await deputy.get('/api/session')).body.actingFor).toEqual([]);
    expect((await deputy.get(`/api/tasks?${forHead}`)).body.code).toBe('not-acting');
    expect((await deputy.get(`/api/cases/${id}`)).status).toBe(404);
    const [own] = (await head.get(`/api/tasks?case=${id}`)).body.items;
    expect(own.id).toBe(task.id);
  });

  it('whoever never acted learns nothing', async () => {
    const { id } = await fileEngineNote(api.engine);
    const [task] = (await head.get(`/api/tasks?case=${id}`)).body.items;
    const said = await registrar.post(`/api/tasks/${task.id}/decision`, {
      outcome: 'agree',
      version: 1,
      for: head.person.person,
    });
    expect(said.status).toBe(404);
    expect((await registrar.get(`/api/tasks/${task.id}?for=${head.person.person}`)).status).toBe(404);
    expect((await registrar.get(`/api/tasks?for=${newId()}`)).status).toBe(403);
    expect((await registrar.get('/api/tasks?for=somebody')).status).toBe(400);
  });
});
