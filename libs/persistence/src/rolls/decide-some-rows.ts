import { DomainError, refuse } from '@kelisim/domain';
import { applyDueRungsOf } from '../record/apply-due-rungs';
import type { DecisionAnswer } from '../cases/decision';
import { findTask } from '../cases/find-task';
import { actorOn, holdTask, refuseClaimed, refuseOwnAct } from '../cases/hold-task';
import type { Idempotency } from '../cases/idempotency';
import { replayOf } from '../cases/idempotency';
import { nextSteps } from '../cases/next-steps';
import type { SessionPerson } from '../cases/session-person';
import { settle } from '../cases/settle';
import type { Database } from '../database/database';
import type { CaseStores } from '../record/case-stores';
import { recordEvent } from '../record/record-event';
import type { RowDecision } from './decide-rows';
import { decideOnRows, rowsStepOf } from './decide-rows';

export interface SomeRowsRequest {
  readonly rows: readonly RowDecision[];
  readonly version: number;
  readonly principal: string | null;
}

/**
 * Decides on some rows of a sheet and leaves the others open: each row gets its own act; the case goes on only with the last of them.
 *
 * @throws DomainError as a decision does; `not-found` also for a row that the sheet does not have.
 */
export async function decideSomeRows(
  database: Database,
  stores: CaseStores,
  who: SessionPerson,
  taskId: string,
  { rows, version, principal }: SomeRowsRequest,
  idempotency: Idempotency | null,
): Promise<DecisionAnswer> {
  return await database.transaction(who.university, async (q) => {
    const task = await findTask(q, who, taskId, idempotency);
    const replay = replayOf<DecisionAnswer>(task.kept, idempotency);
    if (replay !== null) return replay;
    const loaded = await holdTask(q, stores, who, task, principal);
    const { ledger, line, held, acting } = loaded;
    await applyDueRungsOf(ledger, line);
    const by = actorOn(who, task, loaded);
    const open = line.state.tasks.find(({ key }) => key === task.key);
    const roll = line.state.roll ?? null;
    if (open === undefined || roll === null) throw new DomainError(refuse('task-closed', { task: task.key }));
    if (rowsStepOf(ledger, open) === null) throw new DomainError(refuse('not-possible-now', { task: task.key }));
    const fault =
      refuseOwnAct(by, task, loaded) ??
      refuseClaimed(who, loaded) ??
      (line.state.status === 'suspended' ? refuse('case-suspended') : null) ??
      (task.version === version ? null : refuse('task-changed', { version: task.version }));
    if (fault !== null) throw new DomainError(fault);
    const validity = acting ?? (held && { from: held.validFrom, to: held.validTo });
    const period = validity && { from: validity.from, to: validity.to };
    const sheet = { ledger, line, task: open, by, validity: period };
    const refused = await decideOnRows(q, sheet, { rows, rest: null });
    if (refused !== null) throw new DomainError(refused);
    // The core says whether that were the last; mostly they are not.
    await recordEvent(ledger, line, { type: 'rollCounted', roll: roll.key, by }, { actor: by });
    const { id, number, status: state, outcome } = ledger.case;
    const answer: DecisionAnswer = { case: { id, number, state, outcome }, next: nextSteps(ledger, line) };
    await settle(ledger, idempotency && { person: who.person, ...idempotency, status: 200, answer });
    return answer;
  });
}
