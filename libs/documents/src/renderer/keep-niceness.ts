import { writeFileSync } from 'node:fs';
import { getPriority } from 'node:os';

/**
 * Gives the session of a detached child our own niceness. Linux shares the processor out between sessions first
 * (`autogroup`, sched(7)), and a new one begins with the full share: papers would be printed at the cost of decisions.
 */
export function keepNiceness(pid: number): void {
  try {
    writeFileSync(`/proc/${pid}/autogroup`, String(Math.max(0, getPriority())), { flag: 'r+' });
  } catch {
    // A system without such groups, or the child is gone already: nothing to do.
  }
}
