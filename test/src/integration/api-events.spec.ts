import { get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { everybody, fileNote, findTask } from '../support/drive-case';
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
});
