// What the tests draw at random follows from the content of the revision: one revision has one result, the next explores anew.
import { spawnSync } from 'node:child_process';
import { root } from './bootstrap.mjs';

/** A whole number of 31 bits, as text; that of KELISIM_SEED where somebody repeats a run. */
export function revisionSeed() {
  if (process.env.KELISIM_SEED !== undefined) return process.env.KELISIM_SEED;
  const { stdout, status } = spawnSync('git', ['rev-parse', 'HEAD^{tree}'], { cwd: root, encoding: 'utf8' });
  // A copy without its history has no revision.
  return status === 0 ? String(Number.parseInt(stdout.slice(0, 8), 16) >>> 1) : '1';
}
