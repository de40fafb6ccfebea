import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { endProcess } from '../process/end-process';
import type { EndingSteps } from '../process/end-process';
import { markOf } from '../process/process-mark';

/** What Postgres writes into `postmaster.pid` about itself. */
export interface PostmasterFile {
  readonly pid: number;
  readonly ready: boolean;
}

/** Fast shutdown; then immediate; then by force (Postgres recovers from either by its log). */
export const POSTGRES_END: EndingSteps = [
  ['SIGINT', 30_000],
  ['SIGQUIT', 5_000],
  ['SIGKILL', 5_000],
];

const PID_LINE = 0;
const STATUS_LINE = 7;

/** Reads the file; undefined where there is none, or it is being written. */
export function readPostmasterFile(data: string): PostmasterFile | undefined {
  const file = join(data, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, 'utf8').split('\n');
  const pid = Number(lines[PID_LINE]);
  if (!Number.isInteger(pid) || pid <= 1) return undefined;
  return { pid, ready: lines[STATUS_LINE]?.trim() === 'ready' };
}

/** Whether a process is the Postgres of this very data folder: it works in it. Its number alone proves nothing. */
function servesFolder(pid: number, data: string): boolean {
  if (existsSync(`/proc/${pid}/cwd`)) return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(data);
  const { stdout } = spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  return stdout.includes('postgres') && stdout.includes(data);
}

/**
 * Clears what an earlier run left: ends a Postgres that still serves this data folder, and removes a pid file that names
 * nobody (it would block the start if its number meanwhile belongs to another process).
 *
 * @returns the number of the Postgres that was ended, if there was one.
 */
export async function clearPostmaster(data: string): Promise<number | undefined> {
  const found = readPostmasterFile(data);
  const mark = found && markOf(found.pid);
  if (found && mark !== undefined && servesFolder(found.pid, data)) {
    await endProcess(found.pid, mark, POSTGRES_END);
    return found.pid;
  }
  rmSync(join(data, 'postmaster.pid'), { force: true });
  return undefined;
}
