import { ftruncateSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';

/** A browser that this installation started: enough to find it again and to be sure that it is the same process. */
export interface RecordedBrowser {
  readonly pid: number;
  /** Start time in clock ticks since boot, field 22 of /proc/<pid>/stat. Process numbers are used again; this pair is not. */
  readonly startedAt: string;
  readonly profile: string;
}

/** The start time of a process, or an empty text where it has ended or the machine has no /proc. */
function startTimeOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in brackets may hold anything, so fields are counted after its last bracket: there start time is the 20th.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

/** The file beside the socket that tells the next renderer what this one left running. */
export class BrowserRecord {
  private readonly file: number;
  private readonly running = new Map<number, RecordedBrowser>();

  /** Opens the file; kept open, because after giving up root it could not be opened again. */
  constructor(path: string) {
    endLeftovers(path);
    this.file = openSync(path, 'w', 0o600);
  }

  add(pid: number, profile: string): void {
    this.running.set(pid, { pid, startedAt: startTimeOf(pid), profile });
    this.write();
  }

  remove(pid: number): void {
    this.running.delete(pid);
    this.write();
  }

  private write(): void {
    ftruncateSync(this.file);
    writeSync(this.file, JSON.stringify([...this.running.values()]), 0);
  }
}

/** Kills a whole process group; true where there was one to kill. */
export function killGroup(pid: number): boolean {
  try {
    process.kill(-pid, 'SIGKILL');
    return true;
  } catch {
    return false;
  }
}

/** Ends browsers of a renderer that was itself killed, and removes their profiles. */
function endLeftovers(path: string): void {
  for (const { pid, startedAt, profile } of readRecord(path)) {
    if (startedAt !== '' && startTimeOf(pid) === startedAt) killGroup(pid);
    if (profile.includes(profilePrefix)) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Profiles are made under the machine's temporary folder with this beginning; nothing else is ever removed. */
export const profilePrefix = 'kelisim-renderer-';

function readRecord(path: string): RecordedBrowser[] {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as RecordedBrowser[];
  } catch {
    // No file, or one cut short by a crash: then the browser has ended with its pipe, as it normally does.
    return [];
  }
}
