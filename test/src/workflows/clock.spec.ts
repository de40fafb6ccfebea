import { testEnvironment } from '../support/test-environment';
import { CaseRuns } from './support/case-runs';
import { eventsOf, momentOf, timerSeconds } from './support/history-events';
import { ScriptedCase } from './support/scripted-case';
import { bundleWorkflows } from './support/workflow-bundle';

const HOURS = 3_600;

/** A case whose journal is open for two days, and which ends when they are over. */
function openWindow(): ScriptedCase {
  const scripted = new ScriptedCase();
  const rung = { deadline: 'reopen/1', hours: 48 };
  scripted.happens({ type: 'decided', step: 'council', steps: ['reopen'], rung });
  scripted.whenDue = [
    { type: 'deadlineReached', step: 'reopen', state: 'ended', outcome: 'lapsed', steps: [], rung: null },
  ];
  return scripted;
}

describe('the clock of a case', () => {
  let runs: CaseRuns;

  beforeAll(async () => {
    runs = await CaseRuns.open(testEnvironment().temporalAddress);
    await runs.work(await bundleWorkflows());
  });
  afterAll(() => runs.close());

  it('R07 the alarm of a two-day window fires after two days', async () => {
    const scripted = openWindow();
    const handle = await runs.startSkippingTime(scripted);
    await expect(handle.result()).resolves.toEqual({ outcome: 'lapsed' });
    const history = await runs.history(handle);
    const [set] = eventsOf(history, 'timerStartedEventAttributes');
    const [rang] = eventsOf(history, 'timerFiredEventAttributes');
    expect(timerSeconds(history)).toEqual([48 * HOURS]);
    expect(momentOf(rang!) - momentOf(set!)).toBeGreaterThanOrEqual(48 * HOURS * 1000);
    expect(scripted.called('rungs')).toHaveLength(1);
  });

  it('an alarm that rings too early is set again to the moment the database names', async () => {
    const scripted = openWindow();
    scripted.tooEarly = [30];
    const handle = await runs.startSkippingTime(scripted);
    await expect(handle.result()).resolves.toEqual({ outcome: 'lapsed' });
    expect(timerSeconds(await runs.history(handle))).toEqual([48 * HOURS, 30]);
    expect(scripted.called('rungs')).toHaveLength(2);
  });

  it('a rung that is due and yet cannot be applied is tried again after a minute, not at once', async () => {
    const scripted = openWindow();
    scripted.tooEarly = [0, 0];
    const handle = await runs.startSkippingTime(scripted);
    await expect(handle.result()).resolves.toEqual({ outcome: 'lapsed' });
    expect(timerSeconds(await runs.history(handle))).toEqual([48 * HOURS, 60, 60]);
  });

  it('a moment that has passed before the workflow starts is served at once', async () => {
    const scripted = openWindow();
    scripted.happens({ type: 'moved', rung: { deadline: 'reopen/1', hours: -5 } });
    const handle = await runs.startSkippingTime(scripted);
    await expect(handle.result()).resolves.toEqual({ outcome: 'lapsed' });
    expect(timerSeconds(await runs.history(handle))).toEqual([1]);
  });

  it('the one alarm moves when an earlier moment is recorded, and says for which deadline it is set', async () => {
    const scripted = openWindow();
    const handle = await runs.tell(scripted, 1);
    await scripted.hasBeenFollowed(1);
    await runs.tell(scripted, scripted.happens({ type: 'moved', rung: { deadline: 'visa/2', hours: 3 } }));
    await scripted.hasBeenFollowed(2);
    await runs.tell(scripted, scripted.happens({ type: 'decided', state: 'ended', outcome: 'corrected', rung: null }));
    await handle.result();
    const history = await runs.history(handle);
    const alarms = eventsOf(history, 'timerStartedEventAttributes');
    expect(timerSeconds(history)).toEqual([48 * HOURS, 3 * HOURS]);
    expect(eventsOf(history, 'timerCanceledEventAttributes')).toHaveLength(2);
    expect(alarms.map(({ userMetadata }) => Buffer.from(userMetadata!.summary!.data!).toString())).toEqual([
      expect.stringContaining('reopen/1 at 2026-11-25T04:00:00.000Z'),
      expect.stringContaining('visa/2 at 2026-11-23T07:00:00.000Z'),
    ]);
  });
});
