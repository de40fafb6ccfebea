import { readLivingRecord } from '@kelisim/platform';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startRunningProduct } from '../support/running-product';
import { makeThrowAwayFolder, removeThrowAwayFolder } from '../support/throw-away-folder';
import { say } from './say';

/** The product as `npm start` runs it, in a throw-away folder, with what a measurement has to know of it. */
export interface MeasuredProduct {
  readonly address: string;
  readonly folder: string;
  /** For the role that owns everything. */
  readonly ownerUrl: string;
  readonly rendererSocket: string;
  /** The processes of this moment, by name. */
  processes(): Readonly<Record<string, number>>;
  postmaster(): number;
  stop(): Promise<void>;
}

const recordFiles: Readonly<Record<string, string>> = {
  api: 'run/api.json',
  worker: 'run/worker.json',
  renderer: 'run/renderer.json',
  temporal: 'temporal/process.json',
};

/**
 * Starts servers and processes of its own, durable as in production, without the sample university.
 *
 * @param environment set for all processes, for example to profile them.
 */
export async function startMeasuredProduct(environment: Readonly<Record<string, string>>): Promise<MeasuredProduct> {
  const folder = await makeThrowAwayFolder();
  const dispose = async (): Promise<void> => {
    await removeThrowAwayFolder(folder);
  };
  try {
    const rendererSocket = join(folder, 'renderer.sock');
    const product = await startRunningProduct({
      dataFolder: folder,
      environment: { ...environment, KELISIM_SAMPLE: 'false', KELISIM_RENDERER_SOCKET: rendererSocket },
      tell: say,
    });
    const pidOf = (file: string): number => {
      const record = readLivingRecord(join(folder, file));
      if (record === undefined) throw new Error(`${file} names no living process`);
      return record.pid;
    };
    return {
      address: product.address,
      folder,
      ownerUrl: ownerUrlOf(join(folder, 'postgres')),
      rendererSocket,
      processes: () => Object.fromEntries(Object.entries(recordFiles).map(([name, file]) => [name, pidOf(file)])),
      postmaster: () => pidOf('postgres/process.json'),
      stop: async () => {
        await product.stop();
        await dispose();
      },
    };
  } catch (error) {
    await dispose();
    throw error;
  }
}

function ownerUrlOf(folder: string): string {
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8').trim();
  return `postgres://kelisim:${read('password')}@127.0.0.1:${read('port')}/kelisim`;
}
