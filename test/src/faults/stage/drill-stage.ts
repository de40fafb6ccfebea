import { publishPack } from '@kelisim/persistence';
import { failpointNames, readLivingRecord, startPostgres, startTemporal } from '@kelisim/platform';
import type { RunningTemporal } from '@kelisim/platform';
import { sampleUniversity } from '@kelisim/samples';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { endProcesses, startRunningProduct } from '../../support/running-product';
import { makeThrowAwayFolder, removeThrowAwayFolder } from '../../support/throw-away-folder';
import { say } from '../say';
import { readDrillPack } from './drill-pack';
import type { StoredStage } from './stored-stage';
import { keptMasterKey, openStored } from './stored-stage';

/** The processes a drill kills. */
export type Target = 'api' | 'worker' | 'renderer' | 'temporal';

/** The whole product on servers of its own, in a folder that is thrown away. */
export interface DrillStage extends StoredStage {
  readonly address: string;
  readonly rendererSocket: string;
  /** Where failpoints are armed. */
  readonly failpoints: string;
  pidOf(target: Target): number | undefined;
  stopTemporal(): Promise<void>;
  startTemporal(): Promise<void>;
  stop(): Promise<void>;
}

/** So few events of history make every case continue as new at least once. */
const EVENTS_PER_RUN = 40;

/** Postgres and Temporal are ours, so that they outlive the product and can be stopped apart from it; durable as in production. */
export async function startStage(): Promise<DrillStage> {
  const folder = await makeThrowAwayFolder();
  const failpoints = join(folder, 'failpoints');
  mkdirSync(failpoints);
  const endings: (() => Promise<void>)[] = [
    async () => {
      await removeThrowAwayFolder(folder);
    },
  ];
  const stop = async (): Promise<void> => {
    for (const ending of endings.splice(0).reverse()) await ending();
  };
  try {
    const postgres = await startPostgres({
      folder: join(folder, 'postgres'),
      port: 0,
      logFile: join(folder, 'postgres.log'),
    });
    endings.push(async () => {
      await postgres.stop();
    });
    let temporal: RunningTemporal = await startDrillTemporal(folder);
    endings.push(async () => {
      await temporal.stop();
    });
    const rendererSocket = join(folder, 'renderer.sock');
    const product = await startRunningProduct({
      dataFolder: folder,
      environment: {
        DATABASE_URL: postgres.ownerUrl,
        TEMPORAL_ADDRESS: temporal.address,
        KELISIM_MODE: 'test',
        KELISIM_LOG_LEVEL: 'warn',
        KELISIM_FAILPOINTS: failpointNames.join(','),
        KELISIM_RENDERER_SOCKET: rendererSocket,
      },
    });
    endings.push(async () => {
      await product.stop();
      await endProcesses(folder);
    });
    const stored = await openStored(keptMasterKey(folder), postgres.ownerUrl, temporal.address);
    endings.push(async () => {
      await stored.database.close();
    });
    await stored.database.transaction(sampleUniversity, async (q) => {
      await publishPack(q, sampleUniversity, readDrillPack());
    });
    return {
      ...stored,
      address: product.address,
      rendererSocket,
      failpoints,
      pidOf: (target) =>
        target === 'temporal' ? temporal.pid : readLivingRecord(join(folder, 'run', `${target}.json`))?.pid,
      stopTemporal: async () => {
        await temporal.stop();
      },
      startTemporal: async () => {
        temporal = await startDrillTemporal(folder);
      },
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function startDrillTemporal(folder: string): Promise<RunningTemporal> {
  return await startTemporal({
    folder: join(folder, 'temporal'),
    port: 0,
    logFile: join(folder, 'temporal.log'),
    dynamicConfig: { 'limit.historyCount.suggestContinueAsNew': EVENTS_PER_RUN },
    tell: say,
  });
}
