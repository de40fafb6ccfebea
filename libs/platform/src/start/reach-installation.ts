import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readLivingRecord } from '../process/process-record';
import { runningPostgresUrl } from '../postgres/start-postgres';
import { endOrphans } from './processes';
import { provideDatabase } from './servers';
import { claimFolder } from './single-run';
import { dataFolderOf } from './start-options';
import { Started } from './started';
import type { Tell } from './steps';

/** What a program needs to work on an installation's data beside the product, or in its place. */
export interface ReachedInstallation {
  readonly dataFolder: string;
  /** Address of the database for the role that owns everything. */
  readonly ownerUrl: string;
  /** Undefined where there is none yet. */
  readonly masterKey: Buffer | undefined;
  /** Gives the installation free again; a server that was started for this alone is stopped. */
  release(): Promise<void>;
}

const SUPERVISOR = 'supervisor.json';

const given = (name: string): string | undefined => (process.env[name] === '' ? undefined : process.env[name]);

/** As the programs get it: from the environment, else the one that was made at the first start. */
function readMasterKey(dataFolder: string): Buffer | undefined {
  const file = join(dataFolder, 'master-key');
  const text = given('KELISIM_MASTER_KEY') ?? (existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined);
  return text === undefined ? undefined : Buffer.from(text, 'base64');
}

/** The database of a running product is reached, nothing is started. */
function reachRunning(dataFolder: string): ReachedInstallation {
  const ownerUrl = given('DATABASE_URL') ?? runningPostgresUrl(join(dataFolder, 'postgres'));
  return { dataFolder, ownerUrl, masterKey: readMasterKey(dataFolder), release: () => Promise.resolve() };
}

/**
 * Reaches the installation that `npm start` would start: that of `KELISIM_DATA`, or of the clone.
 *
 * @param alone that the product must not run, and cannot be started until it is released.
 * @throws Error naming the process that runs where it must not.
 */
export async function reachInstallation(
  root: string,
  { alone, tell }: { readonly alone: boolean; readonly tell: Tell },
): Promise<ReachedInstallation> {
  const dataFolder = dataFolderOf(root, process.env);
  const claim = join(dataFolder, 'run', SUPERVISOR);
  if (!alone && readLivingRecord(claim) !== undefined) return reachRunning(dataFolder);
  const started = new Started();
  // As at a start: others may pass through, not look.
  mkdirSync(dataFolder, { recursive: true, mode: 0o711 });
  started.add(claimFolder(claim));
  try {
    await endOrphans(dataFolder, tell);
    const database = await provideDatabase({ dataFolder }, tell);
    started.add(() => database.stop());
    const masterKey = readMasterKey(dataFolder);
    return { dataFolder, ownerUrl: database.ownerUrl, masterKey, release: () => started.stop() };
  } catch (error) {
    await started.stop();
    throw error;
  }
}
