import type { CaseRun } from '@kelisim/workflows';
import type { CaseRuns } from './case-runs';
import type { History } from './history-events';
import type { Turn } from './outcomes';
import { ScriptedCase } from './scripted-case';

/** How an outcome is played. */
export interface Manner {
  /** Waits after each act until the workflow has followed it; otherwise all are told at once. */
  readonly oneByOne: boolean;
  readonly run?: Partial<CaseRun>;
}

/** Plays a case to its end and gives the histories of all its runs, first to last. */
export async function playOutcome(runs: CaseRuns, turns: readonly Turn[], manner: Manner): Promise<History[]> {
  const scripted = new ScriptedCase();
  const clock = turns.findIndex(({ byClock }) => byClock);
  if (clock >= 0) await playUpToClock(runs, scripted, turns.slice(0, clock + 1));
  const acts = turns.slice(clock + 1);
  for (const act of acts) {
    const upTo = scripted.happens(act);
    await runs.tell(scripted, upTo, manner.run);
    if (manner.oneByOne) await scripted.hasBeenFollowed(upTo);
  }
  return runs.historiesAtEnd(scripted);
}

/** What comes before the clock is recorded before the start: once time is skipped, nobody is faster than the alarm. */
async function playUpToClock(runs: CaseRuns, scripted: ScriptedCase, turns: readonly Turn[]): Promise<void> {
  for (const turn of turns) {
    if (turn.byClock) scripted.whenDue.push(turn);
    else scripted.happens(turn);
  }
  await runs.startSkippingTime(scripted);
  await scripted.hasBeenFollowed(turns.length);
}
