import { endRecordedProcess, superviseProcess } from '@kelisim/platform';
import type { SupervisedOptions, SupervisedProcess } from '@kelisim/platform';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { testEnvironment } from '../support/test-environment';

/** Starts a small program under supervision; it is ready when it has written `up` to its log. */
function supervise(name: string, program: string, more: Partial<SupervisedOptions> = {}): SupervisedProcess {
  const path = join(testEnvironment().folder, `supervised-${name}`);
  return superviseProcess({
    name,
    command: process.execPath,
    args: ['-e', program],
    env: process.env,
    logFile: `${path}.log`,
    recordFile: `${path}.json`,
    ready: () => Promise.resolve(readFileSync(`${path}.log`, 'utf8').includes('up')),
    ...more,
  });
}

const until = async (holds: () => boolean): Promise<void> => {
  while (!holds()) await new Promise((done) => setTimeout(done, 20));
};
const RUNS = `console.log('up'); setInterval(() => {}, 1000);`;

describe('a supervised process', () => {
  it('is started again when it is killed, and not when it is stopped', async () => {
    const child = supervise('restarted', RUNS);
    await child.ready;
    const first = child.pid!;
    process.kill(first, 'SIGKILL');
    await until(() => child.pid !== undefined && child.pid !== first);
    const second = child.pid!;
    await child.stop();
    expect(() => process.kill(second, 0)).toThrow(/ESRCH/);
    expect(child.pid).toBeUndefined();
  });

  it('says its last words when it cannot start', async () => {
    const child = supervise('hopeless', `console.error('the disk is made of cheese'); process.exit(3);`);
    await expect(child.ready).rejects.toThrow(/hopeless ended 5 times.*code 3[^]*made of cheese/);
    await child.stop();
  });

  it('is ended by force where it does not listen', async () => {
    const child = supervise('deaf', `process.on('SIGTERM', () => {}); ${RUNS}`, {
      ending: [
        ['SIGTERM', 100],
        ['SIGKILL', 5000],
      ],
    });
    await child.ready;
    const pid = child.pid!;
    await child.stop();
    expect(() => process.kill(pid, 0)).toThrow(/ESRCH/);
  });

  it('is remembered, so that a later run ends it, but never another process with its number', async () => {
    const child = supervise('remembered', RUNS);
    await child.ready;
    const record = join(testEnvironment().folder, 'supervised-remembered.json');
    const written = JSON.parse(readFileSync(record, 'utf8')) as { pid: number; mark: string };
    const forged = `${record}.forged`;
    writeFileSync(forged, JSON.stringify({ ...written, mark: 'another start' }));
    expect(await endRecordedProcess(forged)).toBeUndefined();
    expect(child.pid).toBe(written.pid);
    await child.stop();
    expect(existsSync(record)).toBe(false);
  });
});
