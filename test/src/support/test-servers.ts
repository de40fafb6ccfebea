import { startPostgres, startTemporal } from '@kelisim/platform';
import { join } from 'node:path';
import { makeThrowAwayFolder, removeThrowAwayFolder } from './throw-away-folder';

/** A Postgres and a Temporal on free ports, with data that are thrown away. */
export interface TestServers {
  readonly folder: string;
  readonly databaseUrl: string;
  readonly temporalAddress: string;
  stop(): Promise<void>;
}

/** Starts both servers side by side. Time skipping is allowed, so that a term of days passes in a second. */
export async function startTestServers(): Promise<TestServers> {
  const folder = await makeThrowAwayFolder();
  const place = (name: string): { folder: string; logFile: string; port: number; durable: boolean } => ({
    folder: join(folder, name),
    logFile: join(folder, `${name}.log`),
    port: 0,
    durable: false,
  });
  const [postgres, temporal] = await Promise.all([
    startPostgres(place('postgres')),
    startTemporal({ ...place('temporal'), dynamicConfig: { 'frontend.WorkflowTimeSkippingEnabled': true } }),
  ]);
  return {
    folder,
    databaseUrl: postgres.ownerUrl,
    temporalAddress: temporal.address,
    stop: async () => {
      await Promise.all([temporal.stop(), postgres.stop()]);
      await removeThrowAwayFolder(folder);
    },
  };
}
