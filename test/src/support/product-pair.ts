import { readLivingRecord } from '@kelisim/platform';
import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { StoredStage } from '../faults/stage/stored-stage';
import { openStored } from '../faults/stage/stored-stage';
import { until } from '../faults/until';
import type { RunningProduct } from './running-product';
import { startRunningProduct } from './running-product';
import { makeTestDatabase } from './test-database';
import { testEnvironment } from './test-environment';
import { weakRole } from './test-product';

/** Two machines' worth of the product, on one database and one Temporal. */
export interface ProductPair {
  readonly products: readonly [RunningProduct, RunningProduct];
  readonly addresses: readonly [string, string];
  readonly stored: StoredStage;
  /** Ends a process of one of them with SIGTERM, and waits until its successor does its work. Gives the process ids. */
  renew(which: 0 | 1, process: 'api' | 'worker'): Promise<readonly [former: number, present: number]>;
  stop(): Promise<void>;
}

const BACK_WITHIN_MS = 90_000;

/** Each is what `npm start` starts: its own folder, API, worker and renderer. The master key is the same on both. */
export async function startProductPair(): Promise<ProductPair> {
  const { folder, temporalAddress } = testEnvironment();
  const database = await makeTestDatabase();
  const name = randomBytes(4).toString('hex');
  const taskQueue = `kelisim-${name}`;
  const masterKey = randomBytes(32).toString('base64');
  const environment = {
    DATABASE_URL: database.ownerUrl,
    KELISIM_APP_DATABASE_URL: weakRole(database.applicationUrl, name),
    TEMPORAL_ADDRESS: temporalAddress,
    KELISIM_TASK_QUEUE: taskQueue,
    KELISIM_MASTER_KEY: masterKey,
    // Its database has a clock that a test can move, which production refuses.
    KELISIM_MODE: 'test',
  };
  const start = async (number: number): Promise<RunningProduct> => {
    const dataFolder = join(folder, `${name}${number}`);
    mkdirSync(dataFolder, { mode: 0o711 });
    return await startRunningProduct({ dataFolder, environment });
  };
  const products = await Promise.all([start(1), start(2)]);
  const stored = await openStored(Buffer.from(masterKey, 'base64'), database.ownerUrl, temporalAddress, taskQueue);
  return {
    products,
    addresses: [products[0].address, products[1].address],
    stored,
    renew: async (which, process) => await renew(products[which], process),
    stop: async () => {
      for (const product of products) await product.stop();
      await stored.database.close();
      await database.drop();
    },
  };
}

async function renew({ dataFolder, address }: RunningProduct, name: string): Promise<readonly [number, number]> {
  const pidOf = (): number => readLivingRecord(join(dataFolder, 'run', `${name}.json`))?.pid ?? 0;
  const former = pidOf();
  process.kill(former, 'SIGTERM');
  const took = await until(BACK_WITHIN_MS, async () => {
    if (pidOf() === 0 || pidOf() === former) return false;
    if (name === 'worker') return true;
    const answer = await fetch(`${address}/api/health/ready`, { signal: AbortSignal.timeout(2_000) });
    await answer.body?.cancel();
    return answer.ok;
  });
  if (took === null) throw new Error(`the ${name} did not come back`);
  return [former, pidOf()];
}
