import { join } from 'node:path';
import { startPostgres } from '../postgres/start-postgres';
import { addSearchAttributes } from '../temporal/server-readiness';
import { startTemporal } from '../temporal/start-temporal';
import type { StartOptions } from './start-options';
import type { Tell } from './steps';

/** A server the product stands on: started by us, or the user's own. */
export interface Server {
  stop(): Promise<void>;
}

export interface DatabaseServer extends Server {
  readonly ownerUrl: string;
}

export interface TemporalServer extends Server {
  readonly address: string;
  readonly uiUrl: string | undefined;
}

const POSTGRES_PORT = 54320;
const TEMPORAL_PORT = 7233;
const TEMPORAL_UI_PORT = 8233;

/** Somebody else's server is not ours to stop. */
const leaveRunning = (): Promise<void> => Promise.resolve();

const given = (name: string): string | undefined => (process.env[name] === '' ? undefined : process.env[name]);

/** The database: DATABASE_URL where it is set, else the embedded one. */
export async function provideDatabase(
  { dataFolder }: Pick<StartOptions, 'dataFolder'>,
  tell: Tell,
): Promise<DatabaseServer> {
  const ownerUrl = given('DATABASE_URL');
  if (ownerUrl !== undefined) return { ownerUrl, stop: leaveRunning };
  const logFile = join(dataFolder, 'logs', 'postgres.log');
  return startPostgres({ folder: join(dataFolder, 'postgres'), port: POSTGRES_PORT, logFile, tell });
}

/** The Temporal server: TEMPORAL_ADDRESS where it is set, else one of our own. */
export async function provideTemporal({ dataFolder }: StartOptions, tell: Tell): Promise<TemporalServer> {
  const address = given('TEMPORAL_ADDRESS');
  if (address !== undefined) {
    await addSearchAttributes(address, given('KELISIM_TEMPORAL_NAMESPACE') ?? 'default');
    return { address, uiUrl: undefined, stop: leaveRunning };
  }
  return startTemporal({
    folder: join(dataFolder, 'temporal'),
    port: TEMPORAL_PORT,
    uiPort: TEMPORAL_UI_PORT,
    logFile: join(dataFolder, 'logs', 'temporal.log'),
    tell,
  });
}
