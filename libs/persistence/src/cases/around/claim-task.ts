import { DomainError, refuse } from '@kelisim/domain';
import type { Database } from '../../database/database';
import type { Transaction } from '../../database/transaction';
import type { CaseStores } from '../../record/case-stores';
import { answerOnce } from '../answer-once';
import { closedTaskRefusal } from '../closed-task-refusal';
import { findTask } from '../find-task';
import { actorOn, holdTask, refuseClaimed, refuseOwnAct } from '../hold-task';
import type { Idempotency } from '../idempotency';
import type { SessionPerson } from '../session-person';

export interface ClaimedTask {
  readonly task: string;
  readonly claimedBy: string;
}

/**
 * One of several who hold the post takes a task upon himself: the others see whose it is, and cannot decide it. It ends when he
 * gives it back, or holds the post no more.
 *
 * @param principal for whom he acts (R38).
 * @throws DomainError `not-found` (also for somebody else's task), `task-claimed`, `task-closed`, `own-act`, `not-acting`,
 *   `not-possible-now` (`why`: it stands with one person anyway), `idempotency-key-reused`.
 */
export async function claimTask(
  database: Database,
  stores: CaseStores,
  who: SessionPerson,
  task: string,
  principal: string | null,
  idempotency: Idempotency | null,
): Promise<ClaimedTask> {
  return await database.transaction(
    who.university,
    async (q) =>
      await answerOnce(q, who, { idempotency, status: 200 }, async () => await claim(q, stores, who, task, principal)),
  );
}

async function claim(
  q: Transaction,
  stores: CaseStores,
  who: SessionPerson,
  id: string,
  principal: string | null,
): Promise<ClaimedTask> {
  const task = await findTask(q, who, id, null);
  const loaded = await holdTask(q, stores, who, task, principal);
  const own = refuseOwnAct(actorOn(who, task, loaded), task, loaded);
  if (own !== null) throw new DomainError(own);
  if (!loaded.line.state.tasks.some(({ key }) => key === task.key))
    throw new DomainError(await closedTaskRefusal(q, who.university, id));
  if (task.position === null || task.unit === null)
    throw new DomainError(refuse('not-possible-now', { why: 'not-shared' }));
  const claimed = refuseClaimed(who, loaded);
  if (claimed !== null) throw new DomainError(claimed);
  await q.query(
    `update tasks set claimed_by = $3, claimed_for = $4, claimed_at = app_now() where university = $1 and id = $2`,
    [who.university, id, who.person, principal],
  );
  q.announce([`${task.position}@${task.unit}`]);
  return { task: id, claimedBy: who.shortName };
}
