import { startTemporal } from '@kelisim/platform';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CaseRuns } from '../workflows/support/case-runs';
import { outcomes } from '../workflows/support/outcomes';
import { playOutcome } from '../workflows/support/play-outcome';
import type { Manner } from '../workflows/support/play-outcome';
import { bundleWorkflows } from '../workflows/support/workflow-bundle';
import { writeHistory } from './stored-histories';

/** Each outcome is played slowly, as people act, and at once, as after an outage; one also over several runs. */
const manners: Readonly<Record<string, Manner>> = {
  'one-by-one': { oneByOne: true },
  'at-once': { oneByOne: false },
};
const SEVERAL_RUNS: Manner = { oneByOne: true, run: { eventsPerRun: 20 } };

/**
 * Plays every outcome on a Temporal server of its own and stores the histories for the replay gate:
 * `node scripts/run.mjs test/replay/export-histories.js <version> [outcome…]`. The version becomes part of the names; without
 * outcomes all are played. Run it when the workflow has learnt something new; the histories of earlier versions stay, for cases live longer than versions.
 */
async function main(): Promise<void> {
  const [version, ...only] = process.argv.slice(2);
  if (version === undefined) throw new Error('usage: export-histories <version> [outcome…]');
  const folder = mkdtempSync(join(tmpdir(), 'kelisim-histories-'));
  const dynamicConfig = { 'frontend.WorkflowTimeSkippingEnabled': true };
  const server = await startTemporal({ folder, port: 0, logFile: join(folder, 'log'), durable: false, dynamicConfig });
  try {
    const runs = await CaseRuns.open(server.address);
    try {
      await runs.work(await bundleWorkflows());
      await playAll(runs, version, only);
    } finally {
      await runs.close();
    }
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function playAll(runs: CaseRuns, version: string, only: readonly string[]): Promise<void> {
  for (const [outcome, turns] of Object.entries(outcomes)) {
    if (only.length > 0 && !only.includes(outcome)) continue;
    for (const [name, manner] of Object.entries(manners)) {
      const [history] = await playOutcome(runs, turns, manner);
      writeHistory({ name: `${outcome}.${name}.${version}`, history: history! });
    }
  }
  if (only.length > 0) return;
  const several = await playOutcome(runs, outcomes.rework!, SEVERAL_RUNS);
  several.forEach((history, run) => {
    writeHistory({ name: `continued-as-new-${run + 1}.${version}`, history });
  });
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
