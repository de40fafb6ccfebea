import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { endProcess } from './end-process';
import type { EndingSteps } from './end-process';
import { markOf } from './process-mark';

/** A process remembered in a file, so that a later run can tell whether it is still there. */
export interface ProcessRecord {
  readonly pid: number;
  readonly mark: string;
}

/** The process as it can be remembered now; undefined where it is gone already. */
export function recordOf(pid: number): ProcessRecord | undefined {
  const mark = markOf(pid);
  return mark === undefined ? undefined : { pid, mark };
}

/** Remembers a process. Written aside and renamed, so that a crash never leaves half a record. */
export function writeRecord(file: string, record: ProcessRecord): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, JSON.stringify(record), { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

/** The remembered process, if it is still the same one and alive. */
export function readLivingRecord(file: string): ProcessRecord | undefined {
  try {
    const { pid, mark } = JSON.parse(readFileSync(file, 'utf8')) as Partial<ProcessRecord>;
    if (typeof pid !== 'number' || typeof mark !== 'string') return undefined;
    return markOf(pid) === mark ? { pid, mark } : undefined;
  } catch {
    // No record, or one that cannot be read: then nobody is known, and nobody is ended.
    return undefined;
  }
}

/**
 * Ends what an earlier run left behind when it was killed, and forgets it.
 *
 * @returns the number of the process that was ended, if there was one.
 */
export async function endRecordedProcess(file: string, steps?: EndingSteps): Promise<number | undefined> {
  const record = readLivingRecord(file);
  if (record !== undefined) await endProcess(record.pid, record.mark, steps);
  rmSync(file, { force: true });
  return record?.pid;
}
