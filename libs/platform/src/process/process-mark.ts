import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** Start of the process in clock ticks since boot, with the boot it belongs to; undefined for a zombie or no process. */
function markFromProc(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in parentheses may itself hold spaces and parentheses: count from the last one.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (fields[0] === 'Z' || fields[19] === undefined) return undefined;
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}/${fields[19]}`;
  } catch {
    // The process ended between two reads, or never was.
    return undefined;
  }
}

function markFromPs(pid: number): string | undefined {
  const { status, stdout } = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' });
  const started = status === 0 ? stdout.trim() : '';
  return started === '' ? undefined : started;
}

/**
 * What tells a process from a later one that got the same number: when it started.
 *
 * @returns undefined where there is no such living process, or the system cannot say (then nothing may be ended).
 */
export function markOf(pid: number): string | undefined {
  return existsSync('/proc/self/stat') ? markFromProc(pid) : markFromPs(pid);
}
