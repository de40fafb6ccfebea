import { join } from 'node:path';
import type { EndingSteps } from '../process/end-process';
import { endRecordedProcess } from '../process/process-record';
import { superviseProcess } from '../process/supervise-process';
import type { SupervisedProcess } from '../process/supervise-process';
import { isQueueServed } from '../temporal/server-readiness';
import type { ChildEnvironment } from './child-environment';
import type { Programs } from './programs';
import { isApiReady, isSocketServed } from './ready-checks';
import type { StartOptions } from './start-options';
import type { Tell } from './steps';

/** The processes we keep running, in the order in which they are stopped: first who accepts work, then who does it. */
export const PROCESS_NAMES = ['api', 'worker', 'renderer'] as const;
export type ProcessName = (typeof PROCESS_NAMES)[number];
export type Processes = Readonly<Record<ProcessName, SupervisedProcess>>;

/** A worker lets running activities end; the others answer what they have begun. */
const DRAINING_END: EndingSteps = [
  ['SIGTERM', 30_000],
  ['SIGKILL', 5_000],
];

/** What nobody waits for steps back for people's requests: a decision needs neither the clock nor a paper. */
const NICENESS: Readonly<Record<ProcessName, number>> = { api: 0, worker: 5, renderer: 5 };

/** What a request leaves behind lives longer than the usual 16 MB of young space: collecting it less often costs less. */
const YOUNG_SPACE: Readonly<Record<ProcessName, readonly string[]>> = {
  api: ['--max-semi-space-size=64'],
  worker: ['--max-semi-space-size=32'],
  renderer: [],
};

const recordFile = (dataFolder: string, name: ProcessName): string => join(dataFolder, 'run', `${name}.json`);

/** Ends the processes that a killed run left behind. */
export async function endOrphans(dataFolder: string, tell: Tell): Promise<void> {
  const ended = await Promise.all(
    PROCESS_NAMES.map(async (name) => ({
      name,
      pid: await endRecordedProcess(recordFile(dataFolder, name), DRAINING_END),
    })),
  );
  for (const { name, pid } of ended) {
    if (pid !== undefined) tell(`  ended the ${name} of an earlier run (process ${pid})`);
  }
}

interface ToStart {
  readonly options: StartOptions;
  readonly programs: Programs;
  readonly env: ChildEnvironment;
  /** Where the API answers, from this machine. */
  readonly localAddress: string;
  readonly tell: Tell;
}

/** Starts API, worker and renderer side by side; each lives on when another dies. */
export function startProcesses({ options, programs, env, localAddress, tell }: ToStart): Processes {
  const { dataFolder, root } = options;
  const {
    KELISIM_RENDERER_SOCKET: socket = '',
    PUPPETEER_EXECUTABLE_PATH: chromium = '',
    TEMPORAL_ADDRESS: temporal = '',
  } = env;
  const namespace = env.KELISIM_TEMPORAL_NAMESPACE ?? 'default';
  const queue = env.KELISIM_TASK_QUEUE ?? 'kelisim';
  const begun = Date.now();
  const start = (name: ProcessName, args: readonly string[], ready: () => Promise<boolean>): SupervisedProcess =>
    superviseProcess({
      name: `the ${name}`,
      command: process.execPath,
      args: [...YOUNG_SPACE[name], programs[name], ...args],
      env,
      cwd: root,
      logFile: join(dataFolder, 'logs', `${name}.log`),
      recordFile: recordFile(dataFolder, name),
      ready,
      readyWithinMs: 120_000,
      ending: DRAINING_END,
      niceness: NICENESS[name],
      tell,
    });
  return {
    renderer: start('renderer', ['--socket', socket, '--chromium', chromium], () => isSocketServed(socket)),
    worker: start('worker', [], () => isQueueServed(temporal, namespace, queue, begun)),
    api: start('api', [], () => isApiReady(localAddress)),
  };
}
