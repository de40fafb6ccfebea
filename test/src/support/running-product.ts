import { endRecordedProcess, findFreePort } from '@kelisim/platform';
import { spawn } from 'node:child_process';
import type { ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

export const root = resolve(__dirname, '../../..');
const program = join(root, 'libs/platform/dist/start/main.js');
const STARTED = 'Ctrl-C stops it';
const ADDRESS = /^Kelisim is at (\S+)/;

/** The whole product as its users have it: supervisor, servers, API, worker and renderer, each a process of its own. */
export interface RunningProduct {
  readonly address: string;
  readonly dataFolder: string;
  stop(): Promise<void>;
}

export interface ProductSettings {
  readonly dataFolder: string;
  /** Set beside what is inherited; nothing of the user's own installation is. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Words of the command line, beside the port. */
  readonly args?: readonly string[];
  /** Hears every line of the start. */
  readonly tell?: (line: string) => void;
}

/** A developer may have his own database or data folder set: what is thrown away must never be that one. */
const ownSettings = /^(KELISIM_.*|DATABASE_URL|TEMPORAL_.*|NODE_ENV|NODE_OPTIONS|JEST_.*)$/;

export const inheritedEnvironment = (): Record<string, string | undefined> =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => !ownSettings.test(name)));

/**
 * Starts what `npm start` starts, with the sample university unless `args` say otherwise, on a free port.
 *
 * @throws Error with everything it said, where it ends instead of being ready.
 */
export async function startRunningProduct(settings: ProductSettings): Promise<RunningProduct> {
  const { dataFolder, environment = {}, args = [], tell } = settings;
  const port = await findFreePort();
  const child = spawn(process.execPath, [program, '--port', String(port), ...args], {
    cwd: root,
    env: { ...inheritedEnvironment(), ...environment, KELISIM_DATA: dataFolder },
    stdio: ['ignore', 'pipe', 'pipe'],
    // Ctrl-C in the terminal is for us: we end the product when we are done with it.
    detached: true,
  });
  const address = await untilStarted(child, tell);
  return {
    address,
    dataFolder,
    stop: async () => {
      await stop(child, dataFolder);
    },
  };
}

async function untilStarted(
  child: ChildProcessByStdio<null, Readable, Readable>,
  tell: ProductSettings['tell'],
): Promise<string> {
  const said: string[] = [];
  child.stderr.on('data', (part: Buffer) => said.push(part.toString()));
  const address = new Promise<string>((found) => {
    let at = '';
    createInterface({ input: child.stdout }).on('line', (line) => {
      said.push(line);
      tell?.(line);
      at = ADDRESS.exec(line)?.[1] ?? at;
      if (line.startsWith(STARTED)) found(at);
    });
  });
  const ended = once(child, 'close').then(() => {
    throw new Error(`The product did not start:\n${said.join('\n')}`);
  });
  // Once it has started, its end is no fault any more.
  ended.catch(() => undefined);
  return await Promise.race([address, ended]);
}

async function stop(child: ChildProcessByStdio<null, Readable, Readable>, dataFolder: string): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    child.kill('SIGTERM');
    await once(child, 'exit');
  }
  if (child.exitCode !== 0) await endProcesses(dataFolder);
}

const processes = ['supervisor', 'api', 'worker', 'renderer'];

/** Ends the processes of a product that could not end them itself. Its servers are not meant. */
export async function endProcesses(dataFolder: string): Promise<void> {
  for (const name of processes) await endRecordedProcess(join(dataFolder, 'run', `${name}.json`));
}
