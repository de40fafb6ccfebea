import { ApplicationFailure } from '@temporalio/common';
import type { WorkflowBundleWithSourceMap } from '@temporalio/worker';
import { testEnvironment } from '../support/test-environment';
import { CaseRuns } from './support/case-runs';
import { eventsOf } from './support/history-events';
import { ScriptedCase } from './support/scripted-case';
import { bundleWorkflows } from './support/workflow-bundle';

const END = { type: 'decided', state: 'ended', outcome: 'corrected', steps: [] } as const;

describe('following a case', () => {
  let bundle: WorkflowBundleWithSourceMap;
  let runs: CaseRuns;

  beforeAll(async () => {
    bundle = await bundleWorkflows();
  });
  beforeEach(async () => {
    runs = await CaseRuns.open(testEnvironment().temporalAddress);
  });
  afterEach(() => runs.close());

  it('all events told while nobody worked are followed in one step, one question to the database', async () => {
    const scripted = new ScriptedCase();
    await runs.tell(scripted, scripted.happens({ type: 'filed', steps: ['visa'] }));
    for (const step of ['visa', 'council', 'reopen'])
      await runs.tell(scripted, scripted.happens({ type: 'decided', step }));
    const handle = await runs.tell(scripted, scripted.happens(END));
    await runs.work(bundle);
    await expect(handle.result()).resolves.toEqual({ outcome: 'corrected' });
    expect(scripted.calls).toEqual(['follow 5']);
    expect(eventsOf(await runs.history(handle), 'workflowTaskCompletedEventAttributes')).toHaveLength(1);
  });

  it('an event whose signal was lost is found by the next one and acknowledged', async () => {
    const scripted = new ScriptedCase();
    scripted.happens({ type: 'filed', steps: ['visa'] });
    await runs.work(bundle);
    const handle = await runs.tell(scripted, 0);
    await scripted.hasBeenFollowed(1);
    await runs.tell(scripted, scripted.happens(END));
    await handle.result();
    expect(scripted.calls).toEqual(['follow 0', 'follow 1', 'follow 2']);
  });

  it('a number that became visible late is followed although a higher one was acknowledged', async () => {
    const scripted = new ScriptedCase();
    await runs.work(bundle);
    const handle = await runs.tell(scripted, 7);
    await scripted.hasBeenFollowed(7);
    scripted.happens(END);
    await runs.tell(scripted, 3);
    await expect(handle.result()).resolves.toEqual({ outcome: 'corrected' });
    expect(scripted.calls).toEqual(['follow 7', 'follow 7']);
  });

  it('continues as new where the history grows, with the acknowledged number alone, and loses nothing', async () => {
    const scripted = new ScriptedCase();
    await runs.work(bundle);
    const eventsPerRun = 20;
    const handle = await runs.tell(scripted, scripted.happens({ type: 'filed', steps: ['visa'] }), { eventsPerRun });
    for (let visit = 2; visit <= 12; visit += 1) {
      await scripted.hasBeenFollowed(visit - 1);
      await runs.tell(scripted, scripted.happens({ type: 'decided', steps: [visit % 2 ? 'visa' : 'author-rework'] }));
    }
    await scripted.hasBeenFollowed(12);
    await runs.tell(scripted, scripted.happens(END));
    await expect(handle.result()).resolves.toEqual({ outcome: 'corrected' });
    const first = await runs.history(handle, handle.signaledRunId);
    const last = await runs.history(handle);
    expect(eventsOf(first, 'workflowExecutionContinuedAsNewEventAttributes')).toHaveLength(1);
    const { input } = eventsOf(last, 'workflowExecutionStartedEventAttributes')[0]!
      .workflowExecutionStartedEventAttributes;
    const run = JSON.parse(Buffer.from(input!.payloads![0]!.data!).toString()) as { applied: number };
    expect(run).toEqual({ ...scripted.ref, eventsPerRun, applied: expect.any(Number) as number });
    expect(run.applied).toBeGreaterThan(0);
  });

  it('an event after the end gives the case a short run', async () => {
    const scripted = new ScriptedCase();
    await runs.work(bundle);
    await (await runs.tell(scripted, scripted.happens(END))).result();
    const later = scripted.happens({ type: 'effectDone' });
    const handle = await runs.tell(scripted, later);
    await expect(handle.result()).resolves.toEqual({ outcome: 'corrected' });
    expect(scripted.calls).toEqual(['follow 1', 'follow 2']);
  });

  it('fails where the database does not know the case, instead of trying for ever', async () => {
    const scripted = new ScriptedCase();
    jest
      .spyOn(scripted, 'followCase')
      .mockRejectedValue(ApplicationFailure.create({ type: 'not-found', message: 'not-found', nonRetryable: true }));
    await runs.work(bundle);
    const handle = await runs.tell(scripted, 1);
    await expect(handle.result()).rejects.toMatchObject({ cause: { type: 'not-found' } });
  });

  it('shows in Temporal where the case stands and when something happens next', async () => {
    const scripted = new ScriptedCase();
    await runs.work(bundle);
    const rung = { deadline: 'visa/1', hours: 48 };
    const handle = await runs.tell(scripted, scripted.happens({ type: 'filed', step: 'visa', steps: ['visa'], rung }));
    await scripted.hasBeenFollowed(1);
    const metadata = await handle.query<{ currentDetails: string }>('__temporal_workflow_metadata');
    const shown = await runs.shownBy(handle);
    await runs.tell(scripted, scripted.happens(END));
    await handle.result();
    expect(shown).toEqual({
      university: scripted.ref.university,
      procedure: 'journal-correction',
      step: 'visa',
      state: 'open',
      due: new Date('2026-11-25T04:00:00Z'),
    });
    expect(metadata.currentDetails).toContain('stands at: visa');
    expect(await runs.shownBy(handle)).toMatchObject({ state: 'ended', step: undefined, due: undefined });
  });
});
