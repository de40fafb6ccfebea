import type { Actor, Input, Refusal } from '@kelisim/domain';
import { DomainError } from '@kelisim/domain';
import type { Database } from '../../database/database';
import type { Transaction } from '../../database/transaction';
import { applyDueRungsOf } from '../../record/apply-due-rungs';
import type { CaseStores } from '../../record/case-stores';
import { recordEvent } from '../../record/record-event';
import { closedTaskRefusal } from '../closed-task-refusal';
import type { FoundTask } from '../find-task';
import { findTask } from '../find-task';
import type { HeldTask } from '../hold-task';
import { actorOn, holdTask, refuseClaimed, refuseOwnAct } from '../hold-task';
import type { Idempotency } from '../idempotency';
import { readKeptAnswer, replayOf } from '../idempotency';
import type { SessionPerson } from '../session-person';
import { settle } from '../settle';

/** What whoever has a task does with it, beside deciding it. */
export interface ActOnTask<Answer> {
  readonly task: string;
  /** For whom he acts, where he acts for another (R38). */
  readonly principal: string | null;
  readonly idempotency: Idempotency | null;
  /** The event that it becomes. */
  readonly input: (task: FoundTask, by: Actor) => Input;
  readonly answer: (task: FoundTask, now: string) => Answer;
  /** What is written beside the event, in the same transaction. */
  readonly also?: (q: Transaction, task: FoundTask, by: Actor) => Promise<void>;
}

/**
 * Records an act on a task as an event of its case: the line is locked, the right is asked for at the database's clock, and what
 * became due before is applied first.
 *
 * @throws DomainError `not-found` (also for somebody else's task), `task-closed`, `task-claimed`, `own-act`, `not-acting`,
 *   `case-ended`, `case-suspended`, `idempotency-key-reused`, and the refusals of the event itself.
 */
export async function actOnTask<Answer>(
  database: Database,
  stores: CaseStores,
  who: SessionPerson,
  act: ActOnTask<Answer>,
): Promise<Answer> {
  const result = await database.transaction(who.university, async (q) => {
    const task = await findTask(q, who, act.task, act.idempotency);
    const replay = replayOf<Answer>(task.kept, act.idempotency);
    return replay === null ? await actLocked(q, stores, who, task, act) : { answer: replay };
  });
  if (result.refused !== undefined) throw new DomainError(result.refused);
  return result.answer;
}

type Result<Answer> = { readonly answer: Answer; readonly refused?: undefined } | { readonly refused: Refusal };

async function actLocked<Answer>(
  q: Transaction,
  stores: CaseStores,
  who: SessionPerson,
  task: FoundTask,
  act: ActOnTask<Answer>,
): Promise<Result<Answer>> {
  const { idempotency } = act;
  const { university, person } = who;
  // Read under the lock: of one request that is sent twice at once, the second finds the answer of the first.
  const keptAnswer = async (): Promise<Answer | null> =>
    replayOf<Answer>(await readKeptAnswer(q, university, person, idempotency), idempotency);
  const loaded = await holdTask(q, stores, who, task, act.principal);
  const replay = await keptAnswer();
  if (replay !== null) return { answer: replay };
  const { ledger, line } = loaded;
  const rungs = await applyDueRungsOf(ledger, line);
  const by = actorOn(who, task, loaded);
  const refused =
    (await refuseAct(q, who, task, by, loaded)) ??
    (await recordEvent(ledger, line, act.input(task, by), { actor: by }));
  if (refused !== null) {
    // What had become due stands, whatever becomes of the act.
    if (rungs > 0) await settle(ledger);
    return { refused };
  }
  await act.also?.(q, task, by);
  const answer = act.answer(task, ledger.context.now);
  await settle(ledger, idempotency && { person, ...idempotency, status: 200, answer });
  return { answer };
}

async function refuseAct(
  q: Transaction,
  who: SessionPerson,
  task: FoundTask,
  by: Actor,
  loaded: HeldTask,
): Promise<Refusal | null> {
  const own = refuseOwnAct(by, task, loaded);
  if (own !== null) return own;
  const isOpen = loaded.line.state.tasks.some(({ key }) => key === task.key);
  return isOpen ? refuseClaimed(who, loaded) : await closedTaskRefusal(q, who.university, task.id);
}
