import type { Refusal } from '@kelisim/domain';
import { DomainError, refuse } from '@kelisim/domain';
import type { Database } from '../database/database';
import type { Transaction } from '../database/transaction';
import { applyDueRungsOf } from '../record/apply-due-rungs';
import type { CaseStores } from '../record/case-stores';
import { recordEvent } from '../record/record-event';
import { closedTaskRefusal } from './closed-task-refusal';
import type { FoundTask } from './find-task';
import { findTask } from './find-task';
import type { HeldTask } from './hold-task';
import { actorOn, holdTask } from './hold-task';
import type { Idempotency } from './idempotency';
import { readKeptAnswer, replayOf } from './idempotency';
import type { SessionPerson } from './session-person';
import { settle } from './settle';

/** What whoever has a task asks for. */
export interface ExtensionRequest {
  /** The new end, RFC 3339. */
  readonly until: string;
  readonly reason: string;
}

export interface AskedExtension {
  /** The task for which more time is asked. */
  readonly task: string;
  readonly until: string;
  readonly askedAt: string;
}

/**
 * Asks for more time for a task, of whoever the pack names: he finds it in his inbox in the same transaction. The term runs on
 * until he grants it.
 *
 * @throws DomainError `not-found` (also for somebody else's task), `task-closed`, `own-act`, `case-ended`, `case-suspended`,
 *   `not-possible-now` (`why`: the end is not later, is later than the pack allows, it is asked already, nobody gives more time
 *   here), `idempotency-key-reused`.
 */
export async function askExtension(
  database: Database,
  stores: CaseStores,
  who: SessionPerson,
  taskId: string,
  request: ExtensionRequest,
  idempotency: Idempotency | null,
): Promise<AskedExtension> {
  const result = await database.transaction(who.university, async (q) => {
    const task = await findTask(q, who, taskId, idempotency);
    const replay = replayOf<AskedExtension>(task.kept, idempotency);
    return replay === null ? await askLocked(q, stores, who, { task, request, idempotency }) : { answer: replay };
  });
  if (result.refused !== undefined) throw new DomainError(result.refused);
  return result.answer;
}

type Result = { readonly answer: AskedExtension; readonly refused?: undefined } | { readonly refused: Refusal };

interface Asking {
  readonly task: FoundTask;
  readonly request: ExtensionRequest;
  readonly idempotency: Idempotency | null;
}

async function askLocked(
  q: Transaction,
  stores: CaseStores,
  who: SessionPerson,
  { task, request, idempotency }: Asking,
): Promise<Result> {
  const { university, person } = who;
  const loaded = await holdTask(q, stores, who, task);
  const { ledger, line } = loaded;
  // Read under the lock: of one request that is sent twice at once, the second finds the answer of the first.
  const kept = await readKeptAnswer(q, university, person, idempotency);
  const replay = replayOf<AskedExtension>(kept, idempotency);
  if (replay !== null) return { answer: replay };
  const rungs = await applyDueRungsOf(ledger, line);
  const refused = await tryAsking(q, who, task, request, loaded);
  if (refused !== null) {
    // What had become due stands, whatever becomes of the request.
    if (rungs > 0) await settle(ledger);
    return { refused };
  }
  const answer = { task: task.id, until: request.until, askedAt: ledger.context.now };
  await settle(ledger, idempotency && { person, ...idempotency, status: 200, answer });
  return { answer };
}

async function tryAsking(
  q: Transaction,
  who: SessionPerson,
  task: FoundTask,
  { until, reason }: ExtensionRequest,
  loaded: HeldTask,
): Promise<Refusal | null> {
  const { ledger, line } = loaded;
  if (task.excluded === who.person) return refuse('own-act');
  if (!line.state.tasks.some(({ key }) => key === task.key)) return await closedTaskRefusal(q, who.university, task.id);
  const by = actorOn(who, task, loaded);
  return await recordEvent(ledger, line, { type: 'extensionAsked', task: task.key, until, reason, by }, { actor: by });
}
