import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { keptPort } from '../process/kept-port';
import { keptSecret } from '../process/kept-secret';
import { superviseProcess } from '../process/supervise-process';
import { placeCluster } from './cluster-folder';
import { initialiseCluster, OWNER } from './initialise-cluster';
import { postgresAccount } from './postgres-account';
import { findPostgresBinaries } from './postgres-binaries';
import { settingArguments } from './postgres-settings';
import { clearPostmaster, POSTGRES_END, readPostmasterFile } from './postmaster-file';

export interface PostgresOptions {
  /** Where it keeps what is its own (made if missing). */
  readonly folder: string;
  /** The port it should have; 0 for any. Last time's port comes first, and another one is taken where both are busy. */
  readonly port: number;
  readonly logFile: string;
  /** False for throw-away data: nothing is forced to disk. */
  readonly durable?: boolean;
  /** Hears of deaths, restarts and orphans, in a sentence. */
  readonly tell?: (message: string) => void;
}

export interface RunningPostgres {
  /** Address of the database for the role that owns everything. */
  readonly ownerUrl: string;
  readonly port: number;
  /** The server's process of this moment (it changes when it is restarted after a death). */
  readonly pid: number | undefined;
  stop(): Promise<void>;
}

const ownerUrlAt = (password: string, port: number): string =>
  `postgres://${OWNER}:${password}@127.0.0.1:${port}/${OWNER}`;

/** The address of an embedded Postgres that somebody else keeps running. @throws Error where none was ever started. */
export function runningPostgresUrl(folder: string): string {
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8').trim();
  return ownerUrlAt(read('password'), Number(read('port')));
}

/**
 * Starts the embedded Postgres of a data folder, making the database first if there is none, and keeps it running.
 *
 * What an earlier run left behind when it was killed is cleared: an orphaned server is shut down, a stale pid file removed.
 * The server listens on 127.0.0.1 only, its password (scram) is made once and kept beside the data with mode 600.
 *
 * @throws Error that names the way out where Postgres cannot run here.
 */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const { folder, logFile, durable = true, tell } = options;
  const account = postgresAccount();
  const binaries = findPostgresBinaries(account);
  const cluster = placeCluster(folder, account);
  const password = keptSecret(join(folder, 'password'), () => randomBytes(24).toString('hex'));
  initialiseCluster({ binaries, folder: cluster, password, account, durable });
  const data = join(cluster, 'data');
  const orphan = await clearPostmaster(data);
  if (orphan !== undefined) tell?.(`shut down the Postgres of an earlier run (process ${orphan})`);
  const port = await keptPort(join(folder, 'port'), options.port);
  const server = superviseProcess({
    name: 'Postgres',
    command: binaries.postgres,
    args: ['-D', data, ...settingArguments(binaries, port, durable)],
    env: { LC_ALL: 'C', PATH: process.env.PATH },
    cwd: '/',
    ...(account ? { account } : {}),
    logFile,
    recordFile: join(folder, 'process.json'),
    // Its own word in its own file, not a line of its log in some language.
    ready: (pid) => {
      const file = readPostmasterFile(data);
      return Promise.resolve(file?.pid === pid && file.ready);
    },
    ending: POSTGRES_END,
    ...(tell ? { tell } : {}),
  });
  await server.ready.catch(async (error: unknown) => {
    await server.stop();
    throw error;
  });
  return {
    ownerUrl: ownerUrlAt(password, port),
    port,
    get pid() {
      return server.pid;
    },
    stop: () => server.stop(),
  };
}
