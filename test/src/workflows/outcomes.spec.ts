import { Worker } from '@temporalio/worker';
import type { WorkflowBundleWithSourceMap } from '@temporalio/worker';
import { testEnvironment } from '../support/test-environment';
import { CaseRuns } from './support/case-runs';
import type { History } from './support/history-events';
import { outcomes } from './support/outcomes';
import { playOutcome } from './support/play-outcome';
import { bundleWorkflows } from './support/workflow-bundle';

describe('cases of every outcome, side by side', () => {
  let bundle: WorkflowBundleWithSourceMap;
  let runs: CaseRuns;

  beforeAll(async () => {
    bundle = await bundleWorkflows();
    runs = await CaseRuns.open(testEnvironment().temporalAddress);
    await runs.work(bundle);
  });
  afterAll(() => runs.close());

  it('end, and replay as they were carried out, however their events fell together', async () => {
    const played = Object.values(outcomes).flatMap((turns) =>
      [true, false].map((oneByOne) => playOutcome(runs, turns, { oneByOne })),
    );
    const histories = (await Promise.all(played)).flat();
    expect(histories).toHaveLength(Object.keys(outcomes).length * 2);
    expect(await replayFaults(histories)).toEqual([]);
  });

  async function replayFaults(histories: readonly History[]): Promise<unknown[]> {
    const named = histories.map((history, n) => ({ workflowId: `played-${n}`, history }));
    const faults: unknown[] = [];
    for await (const { error } of Worker.runReplayHistories({ workflowBundle: bundle }, named)) {
      if (error) faults.push(error);
    }
    return faults;
  }
});
