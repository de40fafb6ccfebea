/* eslint-disable @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-member-access -- answers are JSON of many shapes; each test says what it expects */
import type { TestApi, User } from '../support/http-api';
import { startTestApi } from '../support/http-api';
import { questionPack } from '../support/question-pack';

const HOUR = 3_600_000;
const words = 'Лежу в больнице с двадцатого ноября.';

describe('a case whose key has been destroyed while more time was asked for', () => {
  let api: TestApi;
  let [teacher, head, dean, registrar]: User[] = [];
  beforeAll(async () => {
    api = await startTestApi();
    const due = ['within: PT24H', 'extension: { by: { position: dean, of: author.faculty }, longest: 5 days }'];
    await api.engine.publish(questionPack({ procedure: 'question', due }));
    teacher = await api.as('teacher', 'biology');
    head = await api.as('department-head', 'biology');
    dean = await api.as('dean', 'science');
    registrar = await api.as('registrar');
  });
  afterAll(async () => {
    await api.stop();
  });

  it('is read by everybody without the words, and is no fault: tasks, history, letters, board, calendar', async () => {
    const { body: filed } = await teacher!.post('/api/cases', { procedure: 'question', form: { text: words } });
    const ask = async (): Promise<{ id: string; task: string }> => {
      const { items } = (await head!.get(`/api/tasks?case=${String(filed.id)}`)).body;
      const until = new Date(Date.parse(String(items[0].due)) + HOUR).toISOString();
      const { status } = await head!.post(`/api/tasks/${String(items[0].id)}/extension`, { until, reason: words });
      expect(status).toBe(200);
      return { id: String(filed.id), task: String(items[0].id) };
    };
    const { id, task } = await ask();
    const asked = async (): Promise<{ id: string; version: number }> =>
      ((await dean!.get(`/api/tasks?case=${id}`)).body.items as { id: string; version: number }[])[0]!;
    const first = await asked();
    const refusal = { outcome: 'refuse', version: first.version, reason: words };
    expect((await dean!.post(`/api/tasks/${first.id}/decision`, refusal)).status).toBe(200);
    await ask();
    await api.engine.test.owner.query('delete from case_keys where case_id = $1', [id]);

    const second = await asked();
    const { body: feed } = await head!.post('/api/me/calendar');
    const readings: [User, string][] = [
      [head!, `/api/tasks/${task}`],
      [head!, '/api/tasks'],
      [dean!, `/api/tasks/${second.id}`],
      [dean!, `/api/tasks/${first.id}`],
      [teacher!, `/api/cases/${id}`],
      [teacher!, `/api/cases/${id}/events`],
      [head!, `/api/cases/${id}/deadlines`],
      [head!, '/api/letters'],
      [registrar!, '/api/deadlines?state=running'],
      [registrar!, '/api/deadlines?state=running&format=csv'],
      [head!, new URL(String(feed.address)).pathname],
    ];
    for (const [user, path] of readings) {
      const { status, text } = await user.get(path);
      expect([path, status, text.includes(words)]).toEqual([path, 200, false]);
    }
    expect((await head!.get(`/api/tasks/${task}`)).body.extension.request).toMatchObject({
      state: 'asked',
      reason: null,
    });
    // Nobody can seal a new word of it any more: refused by name or recorded, never a fault.
    for (const outcome of ['grant', 'refuse']) {
      const { status } = await dean!.post(`/api/tasks/${second.id}/decision`, {
        ...{ outcome, version: second.version, reason: 'Распоряжение № 7' },
      });
      expect(status).toBeLessThan(500);
    }
  });
});
