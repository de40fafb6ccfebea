import { createLogger, loadConfiguration } from '@kelisim/platform';
import { beginSession } from '@kelisim/persistence';
import type { SessionPerson } from '@kelisim/persistence';
import { createHash, randomBytes } from 'node:crypto';
import { createApi } from '../../../apps/api/src';
import type { TestEngine } from './engine';
import { startTestEngine } from './engine';

/** An answer of the API, its body read as JSON where it is JSON. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
  readonly bytes: Buffer;
  // The tests look into bodies of many shapes; each says what it expects.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly body: any;
}

export interface Sending {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Somebody who uses the API: every request carries his session. */
export interface User {
  readonly person: SessionPerson;
  readonly cookie: string;
  get(path: string, sending?: Sending): Promise<Answer>;
  post(path: string, body?: unknown, headers?: Readonly<Record<string, string>>): Promise<Answer>;
  put(path: string, body: unknown): Promise<Answer>;
  delete(path: string): Promise<Answer>;
}

type Application = Awaited<ReturnType<typeof createApi>>;

/** The API over an engine with the sample university; requests go through the whole server without a port. */
export interface TestApi {
  readonly engine: TestEngine;
  readonly application: Application;
  send(method: string, path: string, sending?: Sending): Promise<Answer>;
  as(position: string, unit?: string): Promise<User>;
  asPerson(id: string): Promise<User>;
  stop(): Promise<void>;
}

export async function startTestApi(settings: Readonly<Record<string, string>> = {}): Promise<TestApi> {
  const engine = await startTestEngine();
  // The database is dropped by force at the end: a connection that is just closing then reports its own end.
  for (const pool of [engine.test.owner, engine.test.application]) pool.on('error', () => undefined);
  const configuration = loadConfiguration({
    KELISIM_MODE: 'test',
    DATABASE_URL: engine.test.ownerUrl,
    KELISIM_APP_DATABASE_URL: engine.test.applicationUrl,
    KELISIM_MASTER_KEY: Buffer.alloc(32, 7).toString('base64'),
    KELISIM_SAMPLE: 'true',
    KELISIM_LOG_LEVEL: 'error',
    KELISIM_DATABASE_POOL: '6',
    ...settings,
  });
  const application = await createApi(configuration, createLogger('api', configuration));
  const send = async (method: string, path: string, sending: Sending = {}): Promise<Answer> =>
    await inject(application, method, path, sending);
  const user = async (person: SessionPerson): Promise<User> => await signIn(engine, person, send);
  return {
    engine,
    application,
    send,
    as: async (position, unit) => await user(await engine.person(position, unit)),
    asPerson: async (id) => await user(await engine.byId(id)),
    stop: async () => {
      await application.close();
      await engine.stop();
    },
  };
}

async function inject(application: Application, method: string, path: string, sending: Sending): Promise<Answer> {
  const { body, headers = {} } = sending;
  const answer = await application
    .getHttpAdapter()
    .getInstance()
    .inject({
      method: method as 'GET',
      url: path,
      headers,
      ...(body === undefined ? {} : { payload: body as object }),
    });
  const type = answer.headers['content-type'] ?? '';
  return {
    status: answer.statusCode,
    headers: answer.headers,
    text: answer.body,
    bytes: answer.rawPayload,
    body: type.includes('json') && answer.body !== '' ? (JSON.parse(answer.body) as unknown) : undefined,
  };
}

/** A session without a password: the log-in itself has tests of its own. */
async function signIn(engine: TestEngine, person: SessionPerson, send: TestApi['send']): Promise<User> {
  const token = randomBytes(32).toString('base64url');
  const tokenHash = createHash('sha256').update(token).digest();
  const { university, account } = person;
  await engine.database.read(university, async (q) => {
    await beginSession(q, { university, account, person: person.person, tokenHash, hours: 1 });
  });
  const cookie = `kelisim_session=${token}`;
  const withSession = (headers: Readonly<Record<string, string>> = {}): Record<string, string> => ({
    cookie,
    ...headers,
  });
  return {
    person,
    cookie,
    get: async (path, sending = {}) => await send('GET', path, { ...sending, headers: withSession(sending.headers) }),
    post: async (path, body = {}, headers = {}) => await send('POST', path, { body, headers: withSession(headers) }),
    put: async (path, body) => await send('PUT', path, { body, headers: withSession() }),
    delete: async (path) => await send('DELETE', path, { headers: withSession() }),
  };
}
