import { ApplicationFailure } from '@temporalio/common';
import type { PendingEffect } from '@kelisim/workflows';
import { testEnvironment } from '../support/test-environment';
import { CaseRuns } from './support/case-runs';
import { ScriptedCase } from './support/scripted-case';
import { bundleWorkflows } from './support/workflow-bundle';

const fault = (type: string, nonRetryable: boolean): ApplicationFailure =>
  ApplicationFailure.create({ type, message: type, nonRetryable });

/** A case that has ended and has only these effects left. */
function endedWith(...effects: PendingEffect[]): ScriptedCase {
  const scripted = new ScriptedCase();
  scripted.happens({ type: 'decided', state: 'ended', outcome: 'corrected', effects });
  return scripted;
}

describe('the effects of a case', () => {
  let runs: CaseRuns;

  beforeAll(async () => {
    runs = await CaseRuns.open(testEnvironment().temporalAddress);
    await runs.work(await bundleWorkflows());
  });
  afterAll(() => runs.close());

  it('the workflow ends only when each paper, letter, act in another journal and news to the parent is done, each once', async () => {
    const scripted = endedWith(
      { id: 'paper', kind: 'render' },
      { id: 'letter', kind: 'letter' },
      { id: 'parent', kind: 'child-ended' },
      { id: 'window', kind: 'journal-open' },
      { id: 'end', kind: 'journal-extend' },
      { id: 'shut', kind: 'journal-close' },
    );
    const handle = await runs.tell(scripted, 1);
    await expect(handle.result()).resolves.toEqual({ outcome: 'corrected' });
    const done = scripted.calls.filter((call) => !call.startsWith('follow'));
    expect(done.sort()).toEqual([
      ...['child-ended parent', 'close shut', 'extend end', 'letter letter', 'open window', 'render paper'],
    ]);
    expect(scripted.calls.at(-1)).toBe('follow 7');
  });

  it('an effect is tried again until it succeeds', async () => {
    const scripted = endedWith({ id: 'paper', kind: 'render' }, { id: 'letter', kind: 'letter' });
    scripted.faults = {
      paper: [fault('renderer-unavailable', false)],
      letter: [fault('service-unavailable', false), new Error('a bug')],
    };
    const handle = await runs.tell(scripted, 1);
    await handle.result();
    expect(scripted.called('render')).toHaveLength(2);
    expect(scripted.called('letter')).toHaveLength(3);
    expect(scripted.called('fail')).toEqual([]);
  });

  it('an effect that fails for good is reported with its code, and the case goes on', async () => {
    const scripted = endedWith({ id: 'paper', kind: 'render' }, { id: 'letter', kind: 'letter' });
    scripted.faults = { paper: [fault('template-value-unfit', true)], letter: [fault('not-found', true)] };
    const handle = await runs.tell(scripted, 1);
    await expect(handle.result()).resolves.toEqual({ outcome: 'corrected' });
    expect(scripted.called('fail').sort()).toEqual(['fail letter not-found', 'fail paper template-value-unfit']);
    expect(scripted.called('render')).toHaveLength(1);
  });

  it('more effects than fit side by side are all carried out, at most eight at a time', async () => {
    const scripted = endedWith(
      ...Array.from({ length: 20 }, (_, n): PendingEffect => ({ id: `p${n}`, kind: 'render' })),
    );
    const handle = await runs.tell(scripted, 1);
    await handle.result();
    expect(new Set(scripted.called('render')).size).toBe(20);
    expect(scripted.called('render')).toHaveLength(20);
    expect(scripted.mostAtOnce).toBeLessThanOrEqual(8);
    expect(scripted.mostAtOnce).toBeGreaterThan(1);
  });

  it('an effect that still stands as pending after it was carried out does not spin', async () => {
    const scripted = new ScriptedCase();
    const effects: PendingEffect[] = [{ id: 'stuck', kind: 'letter' }];
    scripted.neverSettles.add('stuck');
    scripted.happens({ type: 'decided', steps: ['council'], effects });
    const handle = await runs.tell(scripted, 1);
    await scripted.hasBeenFollowed(1, 2);
    scripted.neverSettles.clear();
    await runs.tell(scripted, scripted.happens({ type: 'moved', state: 'ended', outcome: 'corrected' }));
    await handle.result();
    expect(scripted.called('letter')).toEqual(['letter stuck', 'letter stuck']);
  });
});
