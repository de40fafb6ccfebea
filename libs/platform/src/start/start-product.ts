import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium } from '../chromium/find-chromium';
import { findFreePort } from '../process/free-port';
import { announce } from './announce';
import { childEnvironment } from './child-environment';
import { prepare } from './prepare';
import { endOrphans, PROCESS_NAMES, startProcesses } from './processes';
import { builtPrograms } from './programs';
import type { Programs } from './programs';
import { provideDatabase, provideTemporal } from './servers';
import type { DatabaseServer, TemporalServer } from './servers';
import { claimFolder } from './single-run';
import { Started } from './started';
import type { StartOptions } from './start-options';
import { step } from './steps';
import type { Tell } from './steps';

const USUAL_PORT = 3000;
const ANY_ADDRESS = ['0.0.0.0', '::'];

/** The product while it runs. */
export interface RunningProduct {
  /** Where people reach it. */
  readonly address: string;
  /** Stops everything, in order: API, worker, renderer, Temporal, Postgres. */
  stop(): Promise<void>;
}

/** What the steps of one start share. */
interface Start {
  readonly options: StartOptions;
  readonly programs: Programs;
  readonly started: Started;
  readonly tell: Tell;
  readonly signal: AbortSignal;
}

const chromiumSetting = (): { chromiumPath?: string } => {
  const path = process.env.PUPPETEER_EXECUTABLE_PATH;
  return path === undefined || path === '' ? {} : { chromiumPath: path };
};

/** The port for people. One that was asked for and is busy is an error; the usual one gives way. */
async function choosePort(asked: number | undefined, tell: Tell): Promise<number> {
  const port = await findFreePort(asked ?? USUAL_PORT);
  if (asked !== undefined && port !== asked)
    throw new Error(`Port ${asked} is busy. Choose another: npm start -- --port <number>`);
  if (asked === undefined && port !== USUAL_PORT) tell(`  port ${USUAL_PORT} is busy, taking ${port}`);
  return port;
}

/** Rejects when the start is given up, for what would otherwise be waited for. */
const givenUp = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    signal.addEventListener('abort', () => {
      reject(new Error('The start was given up.'));
    });
  });

/** Database and Temporal, each noted as started the moment it is. */
async function startServers({
  options,
  tell,
  started,
  signal,
}: Start): Promise<readonly [DatabaseServer, TemporalServer]> {
  const database = await step(tell, 'database', () => provideDatabase(options, tell));
  started.add(() => database.stop());
  signal.throwIfAborted();
  const temporal = await step(tell, 'Temporal', () => provideTemporal(options, tell));
  started.add(() => temporal.stop());
  signal.throwIfAborted();
  return [database, temporal];
}

async function startAll(start: Start): Promise<string> {
  const { options, programs, tell, started, signal } = start;
  const { dataFolder, host, sample, root } = options;
  const port = await choosePort(options.port, tell);
  const [database, temporal] = await startServers(start);
  const chromium = findChromium(chromiumSetting(), tell);
  const env = childEnvironment(options, {
    ownerUrl: database.ownerUrl,
    temporalAddress: temporal.address,
    chromium,
    port,
  });
  const logFile = join(dataFolder, 'logs', 'prepare.log');
  await step(tell, sample ? 'migrations, sample' : 'migrations', () =>
    prepare(programs.prepare, { env, cwd: root, logFile, tell, signal }),
  );
  const localAddress = `http://${ANY_ADDRESS.includes(host) ? '127.0.0.1' : host}:${port}`;
  const processes = startProcesses({ options, programs, env, localAddress, tell });
  for (const name of [...PROCESS_NAMES].reverse()) started.add(() => processes[name].stop());
  const allReady = Promise.all(PROCESS_NAMES.map((name) => processes[name].ready));
  await step(tell, 'API, worker, renderer', () => Promise.race([allReady, givenUp(signal)]));
  const address = env.KELISIM_PUBLIC_URL ?? localAddress;
  await announce(tell, { address, localAddress, uiUrl: temporal.uiUrl, dataFolder, sample });
  return address;
}

/**
 * Starts the whole product in one data folder: servers, database, API, worker, renderer; each is started again when it dies.
 * What an earlier run left behind, ended or killed, is found again or cleared away.
 *
 * @param signal gives up a start that is under way.
 * @param programs the compiled programs; by default those of the clone.
 * @throws Error naming the way out; what was started until then is stopped.
 */
export async function startProduct(
  options: StartOptions,
  tell: Tell,
  signal: AbortSignal,
  programs: Programs = builtPrograms(options.root),
): Promise<RunningProduct> {
  const started = new Started();
  const { dataFolder } = options;
  // Others may pass through (Postgres runs under an account of its own when we are root), not look.
  mkdirSync(dataFolder, { recursive: true, mode: 0o711 });
  started.add(claimFolder(join(dataFolder, 'run', 'supervisor.json')));
  try {
    await endOrphans(dataFolder, tell);
    const address = await startAll({ options, programs, started, tell, signal });
    return { address, stop: () => started.stop() };
  } catch (error) {
    await started.stop();
    throw error;
  }
}
