import { setTimeout as pause } from 'node:timers/promises';
import { markOf } from './process-mark';

const LOOK_EVERY_MS = 25;

/** Signals in the order in which they are tried, each with the time it is given, in ms. */
export type EndingSteps = readonly (readonly [signal: NodeJS.Signals, patienceMs: number])[];

/** Asks first, and insists after ten seconds. */
export const GENTLE_END: EndingSteps = [
  ['SIGTERM', 10_000],
  ['SIGKILL', 5_000],
];

function signalProcess(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    // Already gone is what is wanted; anything else (no permission) is for the caller to hear.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

async function isGone(pid: number, mark: string, patienceMs: number): Promise<boolean> {
  const end = performance.now() + patienceMs;
  while (markOf(pid) === mark) {
    if (performance.now() > end) return false;
    await pause(LOOK_EVERY_MS);
  }
  return true;
}

/**
 * Ends one process that may not be a child of ours, and waits until it is gone.
 *
 * @param mark the process's own mark: a number that meanwhile belongs to another process is left alone.
 * @throws Error where it outlives every step.
 */
export async function endProcess(pid: number, mark: string, steps: EndingSteps = GENTLE_END): Promise<void> {
  for (const [signal, patienceMs] of steps) {
    if (markOf(pid) !== mark) return;
    signalProcess(pid, signal);
    if (await isGone(pid, mark, patienceMs)) return;
  }
  throw new Error(`Process ${pid} could not be ended.`);
}
