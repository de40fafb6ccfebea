import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import type { ReplayResult, WorkflowBundleWithSourceMap } from '@temporalio/worker';
import { DeterminismViolationError } from '@temporalio/workflow';
import { outcomes } from '../workflows/support/outcomes';
import { bundleWorkflows } from '../workflows/support/workflow-bundle';
import { readHistories } from './stored-histories';

// Histories that do not replay are expected of the changed workflow; the runtime would print each of them.
Runtime.install({ logger: new DefaultLogger('ERROR') });

async function replayAll(workflowBundle: WorkflowBundleWithSourceMap): Promise<ReplayResult[]> {
  const histories = readHistories().map(({ name, history }) => ({ workflowId: name, history }));
  const results: ReplayResult[] = [];
  for await (const result of Worker.runReplayHistories({ workflowBundle }, histories)) results.push(result);
  return results;
}

describe('stored histories', () => {
  it('exist for every outcome, and for a case that was continued as new', () => {
    const told = new Set(readHistories().map(({ name }) => name.split('.')[0]));
    expect([...told]).toEqual(expect.arrayContaining([...Object.keys(outcomes), 'continued-as-new-1']));
  });

  it('replay on the present workflow, so that running cases survive the next release', async () => {
    const results = await replayAll(await bundleWorkflows());
    const broken = results.filter(({ error }) => error).map(({ workflowId, error }) => ({ workflowId, error }));
    expect(broken).toEqual([]);
    expect(results.length).toBe(readHistories().length);
  });

  it('do not replay on a workflow that was changed carelessly', async () => {
    const results = await replayAll(await bundleWorkflows(`${__dirname}/changed`));
    const survivors = results.filter(({ error }) => !(error instanceof DeterminismViolationError));
    expect(survivors.map(({ workflowId }) => workflowId)).toEqual([]);
    expect(results.length).toBe(readHistories().length);
  });
});
