import { writeLetters } from '@kelisim/persistence';
import { get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { everybody, fileNote, findTask, takeStep } from '../support/drive-case';
import type { TestApi, User } from '../support/http-api';
import { startTestApi } from '../support/http-api';

/** An open stream of notices, with what it has said so far. */
interface Stream {
  readonly type: string;
  said(): string;
  /** Resolves when the text is there. */
  until(text: string): Promise<void>;
  close(): void;
}

describe('notices over server-sent events', () => {
  let api: TestApi;
  let port = 0;
  const streams: Stream[] = [];

  beforeAll(async () => {
    api = await startTestApi();
    await api.application.listen(0, '127.0.0.1');
    port = (api.application.getHttpServer().address() as AddressInfo).port;
  });
  afterAll(async () => {
    // Open streams must not keep the server from ending: they are left open on purpose.
    await api.stop();
  });

  async function open(user: User): Promise<Stream> {
    return await new Promise((resolve, reject) => {
      const request = get(
        { port, host: '127.0.0.1', path: '/api/events', headers: { cookie: user.cookie } },
        (answer) => {
          let said = '';
          const waiting = new Set<() => void>();
          answer.setEncoding('utf8').on('data', (chunk: string) => {
            said += chunk;
            for (const look of waiting) look();
          });
          const until = async (text: string): Promise<void> => {
            await new Promise<void>((done) => {
              const look = (): void => {
                if (!said.includes(text)) return;
                waiting.delete(look);
                done();
              };
              waiting.add(look);
              look();
            });
          };
          const stream = {
            type: String(answer.headers['content-type']),
            said: () => said,
            until,
            close: () => request.destroy(),
          };
          streams.push(stream);
          resolve(stream);
        },
      );
      request.on('error', reject);
    });
  }

  it('tell the next person that his inbox has changed, and nobody whom it does not concern', async () => {
    const users = await everybody(api);
    const teacher = await api.as('teacher');
    const { id } = await fileNote(teacher);
    const head = (await findTask(users, id))!.user;
    const stranger = await api.as('digitalisation-head');
    const [mine, other] = [await open(head), await open(stranger)];
    expect(mine.type).toContain('text/event-stream');
    await mine.until(': connected');
    await other.until(': connected');
    await fileNote(teacher);
    await mine.until('event: inbox');
    expect(other.said()).not.toContain('event: inbox');
  });

  it('tell the author and whoever watches the university that a case has moved, and nobody else', async () => {
    const users = await everybody(api);
    const teacher = await api.as('teacher');
    const { id } = await fileNote(teacher);
    const [author, watcher] = [await open(teacher), await open(await api.as('administrator'))];
    const stranger = await open(await api.as('digitalisation-head'));
    for (const stream of [author, watcher, stranger]) await stream.until(': connected');
    const asked = performance.now();
    await takeStep(users, id);
    await Promise.all([author.until('event: case'), watcher.until('event: case')]);
    expect(performance.now() - asked).toBeLessThan(1_000);
    expect(stranger.said()).not.toContain('event:');
  });

  it('tell whoever got a letter', async () => {
    const users = await everybody(api);
    const teacher = await api.as('teacher');
    const { id } = await fileNote(teacher);
    const head = (await findTask(users, id))!.user;
    await takeStep(users, id);
    await teacher.post(`/api/cases/${id}/recall`, { reason: 'Журнал уже исправлен.' });
    const stream = await open(head);
    await stream.until(': connected');
    const { engine } = api;
    const { rows } = await engine.test.owner.query<{ id: string }>(
      `select id from effects where case_id = $1 and kind = 'letter' and state = 'pending'`,
      [id],
    );
    for (const effect of rows) {
      await writeLetters(engine.database, engine.stores, { university: engine.university, caseId: id }, effect.id);
    }
    const { body } = (await head.get('/api/letters')) as { body: { items: { case: { id: string } }[] } };
    expect(body.items.map((letter) => letter.case.id)).toContain(id);
    await stream.until('event: case');
  });
});
