import { writeFileSync } from 'node:fs';
import { setPriority } from 'node:os';

/**
 * Lowers the priority of a child that has just been started in a session of its own.
 *
 * Linux shares the processor out between sessions first (`autogroup`, sched(7)), and only then, inside one of them, by
 * niceness: a lone process of a session would otherwise keep its full share, however nice it is. A system that knows
 * neither, or a child that is gone already, is no fault: it runs on as it is.
 *
 * @param niceness 0 (leave it alone) to 19.
 */
export function stepBack(pid: number, niceness: number): void {
  if (niceness <= 0) return;
  attempt(() => {
    setPriority(pid, niceness);
  });
  attempt(() => {
    writeFileSync(`/proc/${pid}/autogroup`, String(niceness), { flag: 'r+' });
  });
}

function attempt(lower: () => void): void {
  try {
    lower();
  } catch {
    // Not known here, or not allowed.
  }
}
