import { endRecordedProcess, readLivingRecord, recordOf, removeCluster } from '@kelisim/platform';
import type { ProcessRecord, StartOptions } from '@kelisim/platform';
import { spawn } from 'node:child_process';
import type { ChildProcess, ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { writeStandIns } from '../support/stand-in-programs';
import { testEnvironment } from '../support/test-environment';

const PROCESSES = ['run/api', 'run/worker', 'run/renderer', 'temporal/process', 'postgres/process'];
const STARTED = 'Ctrl-C stops it.';

const folder = join(testEnvironment().folder, 'platform-start');
const programs = writeStandIns(folder);
const dataFolder = join(folder, 'data');
const options: StartOptions = { root: folder, dataFolder, host: '127.0.0.1', port: undefined, sample: true };

interface Supervisor {
  readonly child: ChildProcessByStdio<null, Readable, Readable>;
  /** Everything it said so far. */
  said(): string;
  /** Waits until it has said something, or has ended. */
  untilSaid(words: string): Promise<void>;
}

const supervisors: ChildProcess[] = [];

/** Runs the product's supervisor on the stand-ins, in a process of its own. */
function startSupervisor(): Supervisor {
  const program = `
    const asked = new AbortController();
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => asked.abort());
    require('@kelisim/platform')
      .startProduct(${JSON.stringify(options)}, console.log, asked.signal, ${JSON.stringify(programs)})
      .then((product) => asked.signal.addEventListener('abort', () => product.stop()))
      .catch((error) => { console.error(error.message); process.exitCode = 1; });`;
  const env = { ...process.env, PUPPETEER_EXECUTABLE_PATH: process.execPath };
  const child = spawn(process.execPath, ['-e', program], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  supervisors.push(child);
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (text += part.toString()));
  return {
    child,
    said: () => text,
    untilSaid: async (words) => {
      while (!text.includes(words) && child.exitCode === null) await new Promise((done) => setTimeout(done, 50));
      expect(text).toContain(words);
    },
  };
}

const livingProcesses = (): (ProcessRecord | undefined)[] =>
  PROCESSES.map((name) => readLivingRecord(join(dataFolder, `${name}.json`)));

async function healthAt(address: string): Promise<string> {
  for (;;) {
    try {
      return await (await fetch(`${address}/api/health/ready`)).text();
    } catch {
      await new Promise((done) => setTimeout(done, 50));
    }
  }
}

describe('npm start', () => {
  // Also where an expectation failed half way: the supervisors first, or they would start again what is ended.
  afterAll(async () => {
    for (const child of supervisors) child.kill('SIGKILL');
    for (const name of PROCESSES) await endRecordedProcess(join(dataFolder, `${name}.json`));
    removeCluster(join(dataFolder, 'postgres'));
  });

  it('starts everything, lets no second run into its folder, survives deaths and kills, and stops in order', async () => {
    const first = startSupervisor();
    await first.untilSaid(STARTED);
    expect(first.said()).toContain('tables made');
    expect(first.said()).toMatch(/a\.teacher +invented +A\. Teacher +teacher/);

    const second = startSupervisor();
    await once(second.child, 'close');
    expect(second.said()).toContain(`Kelisim already runs in ${dataFolder} (process ${first.child.pid!}).`);
    expect(second.child.exitCode).toBe(1);

    const leftBehind = livingProcesses();
    expect(leftBehind).not.toContain(undefined);
    first.child.kill('SIGKILL');
    await once(first.child, 'exit');

    const third = startSupervisor();
    await third.untilSaid(STARTED);
    expect(leftBehind.map((process) => recordOf(process!.pid)?.mark === process!.mark)).not.toContain(true);
    const address = /Kelisim is at (\S+)/.exec(third.said())![1]!;
    process.kill(livingProcesses()[0]!.pid, 'SIGKILL');
    expect(await healthAt(address)).toBe('ready');

    const running = livingProcesses();
    third.child.kill('SIGINT');
    await once(third.child, 'exit');
    expect(readFileSync(join(dataFolder, 'ends.txt'), 'utf8').trim().split('\n').slice(-3)).toEqual([
      'api',
      'worker',
      'renderer',
    ]);
    expect(running.map((process) => process && recordOf(process.pid)?.mark === process.mark)).not.toContain(true);
  });

  it('gives up a start that is broken off, and leaves nothing running', async () => {
    const supervisor = startSupervisor();
    await supervisor.untilSaid('database');
    supervisor.child.kill('SIGINT');
    await once(supervisor.child, 'exit');
    expect(livingProcesses().filter(Boolean)).toEqual([]);
  });
});
