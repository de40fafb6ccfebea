import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { browserFlags } from './browser-flags';
import type { BrowserRecord } from './browser-record';
import { killGroup, profilePrefix } from './browser-record';
import type { Isolation } from './isolation';
import { keepNiceness } from './keep-niceness';
import { PipeTransport } from './pipe-transport';

/** Not the caller's own temporary folder: that one may be closed to the user the browser runs as. */
const temporaryFolder = '/tmp';

/** One Chromium with its whole process group and its profile. */
export interface BrowserProcess {
  readonly pid: number;
  readonly transport: PipeTransport;
  /** Settles when the main process has ended, however it ended; holds the last lines it complained with. */
  readonly ended: Promise<string>;
  /** Kills the group and resolves when nothing of it is left, its profile included. A stopped process is killed too. */
  end(): Promise<void>;
}

/** The last 2,000 characters that Chromium wrote to its error stream; it has to be read or Chromium stands still. */
function lastWords(child: ChildProcess): () => string {
  let words = '';
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    words = (words + chunk).slice(-2000);
  });
  return () => words;
}

/**
 * Starts Chromium in a process group and a new empty profile of its own. It ends by itself when its pipe closes, so it does
 * not outlive a killed renderer; a stopped one does, and is found by the record at the next start.
 */
export async function startBrowserProcess(
  chromium: string,
  isolation: Isolation,
  record: BrowserRecord,
): Promise<BrowserProcess> {
  const profile = await mkdtemp(join(temporaryFolder, profilePrefix));
  const [program, ...flags] = [...isolation.launcher, chromium, ...browserFlags(profile, isolation.sandbox)];
  const child = spawn(program ?? chromium, flags, {
    detached: true,
    cwd: profile,
    env: { PATH: '/usr/local/bin:/usr/bin:/bin', HOME: profile, TMPDIR: profile, LANG: 'C.UTF-8', TZ: 'UTC' },
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
  });
  const words = lastWords(child);
  const ended = Promise.race([once(child, 'exit').then(words), once(child, 'error').then(([error]) => String(error))]);
  const pid = child.pid;
  if (pid === undefined) throw new Error(`Chromium does not start: ${await ended}`);
  record.add(pid, profile);
  keepNiceness(pid);
  const [toBrowser, fromBrowser] = [child.stdio[3] as Writable, child.stdio[4] as Readable];
  const end = async (): Promise<void> => {
    killGroup(pid);
    await ended;
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    record.remove(pid);
  };
  let ending: Promise<void> | undefined;
  return {
    pid,
    transport: new PipeTransport(toBrowser, fromBrowser),
    ended,
    // Once only: the number of a process that has ended may by now be another's.
    end: () => (ending ??= end()),
  };
}
