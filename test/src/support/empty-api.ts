import { createLogger, keepSetupCode, loadConfiguration } from '@kelisim/platform';
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { createApi } from '../../../apps/api/src';
import type { TestDatabase } from './test-database';
import { makeTestDatabase } from './test-database';
import { testEnvironment } from './test-environment';

/** What the API answered. */
export interface EmptyAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  // The tests look into bodies of many shapes; each says what it expects.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly body: any;
}

/** The API of an installation that has no university yet. */
export interface EmptyApi {
  readonly database: TestDatabase;
  readonly dataFolder: string;
  /** The code that the first run asks for. */
  readonly code: string;
  send(method: 'GET' | 'POST', path: string, body?: object, cookie?: string): Promise<EmptyAnswer>;
  stop(): Promise<void>;
}

export async function startEmptyApi(): Promise<EmptyApi> {
  const database = await makeTestDatabase();
  const dataFolder = mkdtempSync(join(testEnvironment().folder, 'empty-'));
  const configuration = loadConfiguration({
    KELISIM_MODE: 'test',
    KELISIM_DATA: dataFolder,
    DATABASE_URL: database.ownerUrl,
    KELISIM_APP_DATABASE_URL: database.applicationUrl,
    KELISIM_MASTER_KEY: Buffer.alloc(32, 7).toString('base64'),
    KELISIM_LOG_LEVEL: 'error',
    KELISIM_DATABASE_POOL: '4',
  });
  const application = await createApi(configuration, createLogger('api', configuration));
  return {
    database,
    dataFolder,
    code: keepSetupCode(dataFolder),
    send: async (method, url, body, cookie) => {
      const answer = await application
        .getHttpAdapter()
        .getInstance()
        .inject({
          ...{ method, url, headers: cookie === undefined ? {} : { cookie } },
          ...(body === undefined ? {} : { payload: body }),
        });
      return { status: answer.statusCode, headers: answer.headers, body: answer.json<unknown>() };
    },
    stop: async () => {
      await application.close();
      await database.drop();
    },
  };
}
