import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ProductSettings, RunningProduct } from './running-product';
import { startRunningProduct } from './running-product';
import type { TestDatabase } from './test-database';
import { makeTestDatabase } from './test-database';
import { testEnvironment } from './test-environment';

/** The whole product on the servers of the test run, with a database and a task queue of its own. */
export interface TestProduct extends RunningProduct {
  readonly database: TestDatabase;
}

/**
 * @param environment settings beside the usual ones.
 * @param start words of the command line, and who hears what is said.
 */
export async function startTestProduct(
  environment: Readonly<Record<string, string>> = {},
  start: Pick<ProductSettings, 'args' | 'tell'> = {},
): Promise<TestProduct> {
  const { folder, temporalAddress } = testEnvironment();
  const database = await makeTestDatabase();
  const name = randomBytes(4).toString('hex');
  // Short: a socket's path has its limit.
  const dataFolder = join(folder, name);
  mkdirSync(dataFolder, { mode: 0o711 });
  const product = await startRunningProduct({
    dataFolder,
    environment: {
      DATABASE_URL: database.ownerUrl,
      KELISIM_APP_DATABASE_URL: weakRole(database.applicationUrl, name),
      TEMPORAL_ADDRESS: temporalAddress,
      KELISIM_TASK_QUEUE: `kelisim-${name}`,
      // Its database has a clock that the test can move, which production refuses.
      KELISIM_MODE: 'test',
      ...environment,
    },
    ...start,
  });
  return {
    ...product,
    database,
    stop: async () => {
      await product.stop();
      await database.drop();
    },
  };
}

/** Roles belong to the whole server: two products that gave one role its password at the same time would collide. */
export function weakRole(applicationUrl: string, name: string): string {
  const url = new URL(applicationUrl);
  Object.assign(url, { username: `kelisim_product_${name}`, password: randomBytes(12).toString('hex') });
  return url.href;
}
