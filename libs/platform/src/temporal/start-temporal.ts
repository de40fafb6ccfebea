import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { findFreePort } from '../process/free-port';
import { keptPort } from '../process/kept-port';
import { endRecordedProcess } from '../process/process-record';
import { superviseProcess } from '../process/supervise-process';
import { findTemporalServer } from './find-temporal-server';
import { searchAttributes } from './search-attributes';
import { isServerReady, keepHistories } from './server-readiness';

export interface TemporalServerOptions {
  /** Where it keeps what is its own (made if missing). */
  readonly folder: string;
  /** The port of the gRPC front end; 0 for any. Last time's port comes first, and another one where both are busy. */
  readonly port: number;
  /** The port of Temporal's own pages; 0 for any, absent for no pages. */
  readonly uiPort?: number;
  readonly logFile: string;
  /** For example `{ 'frontend.WorkflowTimeSkippingEnabled': true }`. */
  readonly dynamicConfig?: Readonly<Record<string, boolean | number | string>>;
  /** False for throw-away data: nothing is forced to disk. */
  readonly durable?: boolean;
  /** Hears of downloads, deaths, restarts and orphans, in a sentence. */
  readonly tell?: (message: string) => void;
}

export interface RunningTemporal {
  readonly address: string;
  readonly uiUrl: string | undefined;
  /** The server's process of this moment. */
  readonly pid: number | undefined;
  stop(): Promise<void>;
}

/** One node needs no partitions of its task queues: each one forwards tasks and polls to the others (12 % of a workflow). */
const DYNAMIC_CONFIG: Readonly<Record<string, boolean | number | string>> = {
  'matching.numTaskqueueReadPartitions': 1,
  'matching.numTaskqueueWritePartitions': 1,
};

const NAMESPACE = 'default';
const HOST = '127.0.0.1';

function serverArguments(options: TemporalServerOptions, port: number, uiPort: number | undefined): string[] {
  const { folder, durable = true, dynamicConfig = {} } = options;
  const args = ['server', 'start-dev', '--ip', HOST, '--port', String(port), '--log-level', 'warn'];
  args.push(...(uiPort === undefined ? ['--headless'] : ['--ui-port', String(uiPort), '--ui-disable-news-fetch']));
  args.push('--db-filename', join(folder, 'temporal.db'), '--sqlite-pragma', 'journal_mode=wal');
  // WAL with `normal` loses nothing when the process is killed, and never corrupts; a power cut may take the last
  // moments. Those are replayed from Postgres, which holds the truth. `full` halves the signals per second (300 for 580).
  args.push('--sqlite-pragma', `synchronous=${durable ? 'normal' : 'off'}`);
  for (const [name, kind] of Object.entries(searchAttributes)) args.push('--search-attribute', `${name}=${kind}`);
  for (const [name, value] of Object.entries({ ...DYNAMIC_CONFIG, ...dynamicConfig })) {
    args.push('--dynamic-config-value', `${name}=${JSON.stringify(value)}`);
  }
  return args;
}

/** Our own TEMPORAL_* variables would reach the command line as its own settings. */
const withoutTemporalSettings = (): Record<string, string | undefined> =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('TEMPORAL_')));

/**
 * Starts a Temporal server on a data folder and keeps it running. A server left over by a killed run is ended first.
 *
 * @throws Error naming the ways out where there is no server program, or its last words where it does not start.
 */
export async function startTemporal(options: TemporalServerOptions): Promise<RunningTemporal> {
  const { folder, logFile, tell } = options;
  const command = findTemporalServer(tell);
  mkdirSync(folder, { recursive: true });
  const recordFile = join(folder, 'process.json');
  const orphan = await endRecordedProcess(recordFile);
  if (orphan !== undefined) tell?.(`ended the Temporal server of an earlier run (process ${orphan})`);
  const port = await keptPort(join(folder, 'port'), options.port);
  const uiPort = options.uiPort === undefined ? undefined : await findFreePort(options.uiPort);
  const address = `${HOST}:${port}`;
  const server = superviseProcess({
    name: 'Temporal',
    command,
    args: serverArguments(options, port, uiPort),
    env: withoutTemporalSettings(),
    logFile,
    recordFile,
    // Nobody waits for it: people's requests and the database come first.
    niceness: 5,
    ready: () => isServerReady(address, NAMESPACE),
    ...(tell ? { tell } : {}),
  });
  try {
    await server.ready;
    await keepHistories(address, NAMESPACE);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return {
    address,
    uiUrl: uiPort === undefined ? undefined : `http://${HOST}:${uiPort}`,
    get pid() {
      return server.pid;
    },
    stop: () => server.stop(),
  };
}
