import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { interrupted } from './interruption';
import { benchFolder, builtDriver } from './places';

/** A series of latencies, in milliseconds. */
export interface Latency {
  readonly N: number;
  readonly P50: number;
  readonly P95: number;
  readonly P99: number;
  readonly Max: number;
}

/** What the machine's processes had used at one moment; processor in seconds. */
export interface MachineState {
  readonly PgCPU: number;
  readonly PgMiB: number;
  readonly MeCPU: number;
  readonly Procs: Readonly<Record<string, { readonly CPU: number; readonly RSSMiB: number; readonly PeakMiB: number }>>;
}

/** One measured window, as the driver writes it. */
export interface LoadWindow {
  readonly Secs: number;
  readonly Procs: number;
  readonly Errors: number;
  readonly ProcPerS: number;
  /** Cores used by what does not belong to the measurement. */
  readonly Other: number;
  readonly Lat: Readonly<Record<string, Latency | undefined>>;
  readonly A: MachineState;
  readonly B: MachineState;
}

export interface LoadResult {
  readonly Runs: readonly LoadWindow[];
  /** Procedures completed, outside of the windows too. */
  readonly Counted: number;
}

export interface LoadPlan {
  readonly actors: number;
  readonly warmSeconds: number;
  readonly seconds: number;
  /** Windows wanted; one that something else on the machine disturbed is measured again, `spare` times at most. */
  readonly windows: number;
  readonly spare: number;
  /** Pause of a person before each action. */
  readonly thinkSeconds?: number;
}

/** Whom the driver plays, and what it measures beside the latencies. */
export interface DriverSetting {
  readonly adapter: string;
  readonly out: string;
  readonly people: { readonly departments: number; readonly councils: number; readonly teachers: number };
  readonly servers: Readonly<Record<string, number>>;
  readonly postmaster: number;
}

/**
 * Compiles the driver; a second time this takes a fraction of a second.
 *
 * @throws Error with the way out where there is no Go.
 */
export function buildDriver(): void {
  const source = join(benchFolder, 'driver');
  mkdirSync(dirname(builtDriver), { recursive: true });
  const built = spawnSync('go', ['build', '-o', builtDriver, '.'], { cwd: source, encoding: 'utf8' });
  if (built.error !== undefined) {
    throw new Error('The load driver is written in Go, and there is no «go» on the PATH: install Go 1.22 or newer.');
  }
  if (built.status !== 0) throw new Error(`The load driver could not be compiled.\n${built.stderr}`);
}

/** Plays a load to its end and answers with what was measured. */
export async function runLoad(plan: LoadPlan, setting: DriverSetting): Promise<LoadResult> {
  const { departments, councils, teachers } = setting.people;
  const numbers = {
    adapter: setting.adapter,
    out: setting.out,
    depts: departments,
    councils,
    teachers,
    pgpid: setting.postmaster,
    pid: written(setting.servers),
    c: plan.actors,
    warm: `${plan.warmSeconds}s`,
    dur: `${plan.seconds}s`,
    think: `${plan.thinkSeconds ?? 0}s`,
    runs: plan.windows,
    maxwindows: plan.windows + plan.spare,
  };
  return await runDriver('load', numbers);
}

/** Watches processes for some seconds without any load of the driver's own. */
export async function watchProcesses(setting: Omit<DriverSetting, 'people'>, seconds: number): Promise<LoadWindow> {
  const { adapter, out, servers, postmaster } = setting;
  const numbers = { adapter, out, pid: written(servers), pgpid: postmaster, dur: `${seconds}s` };
  const [window] = (await runDriver('sample', numbers)).Runs;
  if (window === undefined) throw new Error('the driver has watched nothing');
  return window;
}

const written = (servers: DriverSetting['servers']): string =>
  Object.entries(servers)
    .map(([name, pid]) => `${name}=${pid}`)
    .join(',');

/** Runs a command of the driver to its end and reads the file it has written. */
async function runDriver(
  command: string,
  options: Readonly<Record<string, string | number>> & { readonly out: string },
): Promise<LoadResult> {
  const args = Object.entries(options).flatMap(([name, value]) => [`-${name}`, String(value)]);
  const driver = spawn(builtDriver, [command, ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
    signal: interrupted,
  });
  await new Promise<void>((done, failed) => {
    driver.once('error', failed);
    driver.once('exit', (code) => {
      if (code === 0) done();
      else failed(new Error(`The load driver ended with ${code ?? 'a signal'}.`));
    });
  });
  return JSON.parse(readFileSync(options.out, 'utf8')) as LoadResult;
}
