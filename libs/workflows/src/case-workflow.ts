import { condition, continueAsNew, setHandler, workflowInfo } from '@temporalio/workflow';
import { Alarm } from './alarm';
import { inPostgres } from './called-activities';
import { Effects } from './effects';
import { Following } from './following';
import { eventsRecorded } from './messages';
import type { CaseEnd, CaseRun } from './messages';
import { NoticeBoard } from './notice-board';

/**
 * One case in time: it enters a step, waits for people or the clock, carries out what follows, and enters the next one.
 * It decides nothing. Postgres holds the truth and moves the case; here stand its clock and the work outside the
 * transaction. Starting is resuming: a run that knows nothing but the case finds everything by following it once.
 *
 * Messages: the signal `eventsRecorded(upTo)`, sent by the relay together with the start. Every signal makes the case be
 * followed once, and all that came in the meantime count as one. Also a number below what was acknowledged counts:
 * numbers are handed out before the commit, so of two acts at once the lower one may become visible later.
 * Timers: one, at the earliest rung of the case (`Alarm`).
 * Ends: completed with the case's outcome when the case has ended, no effect is pending and every event is acknowledged.
 * Failed only where the database does not know the case. Whatever ends it, the next event of the case starts it again.
 * Continue-as-new: on the server's advice, when no effect is under way; carries the acknowledged number alone.
 * Versioning: unversioned workers. A change here must replay the stored histories (test/replay) or be put behind
 * `patched('YYYYMMDD-topic')`, since cases live for months.
 */
export async function caseWorkflow(run: CaseRun): Promise<CaseEnd> {
  const ref = { university: run.university, caseId: run.caseId };
  const following = new Following(ref, run.applied);
  const effects = new Effects(ref);
  const board = new NoticeBoard(ref);
  const alarm = new Alarm();
  setHandler(eventsRecorded, (upTo) => {
    following.hear(upTo);
  });

  for (;;) {
    await effects.takeEnds();
    const standing = await following.follow();
    board.show(standing);
    const ended = standing.state === 'ended';
    const full = historyIsFull(run);
    alarm.set(ended ? null : standing.nextRung, standing.now);
    if (!full) await effects.carryOut(standing.effects, following.applied);

    const newsWaits = (): boolean => following.hasNews || effects.haveEnded || alarm.rings;
    const nothingLeft = (): boolean => effects.areIdle && !newsWaits();
    if (ended && standing.effects.length === 0 && nothingLeft()) return { outcome: standing.outcome };
    if (full && nothingLeft()) await continueAsNew<typeof caseWorkflow>({ ...run, applied: following.applied });

    await condition(newsWaits);
    if (alarm.rings) alarm.heard((await inPostgres.applyDueRungs(ref)).applied);
  }
}

/** Whether this run should give way to a new one, whose history is short again. */
function historyIsFull({ eventsPerRun }: CaseRun): boolean {
  const { continueAsNewSuggested, historyLength } = workflowInfo();
  return continueAsNewSuggested || (eventsPerRun !== undefined && historyLength > eventsPerRun);
}
