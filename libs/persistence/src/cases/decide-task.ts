import type { Actor, OpenTask, PaperPerson, Refusal } from '@kelisim/domain';
import { DomainError, refuse } from '@kelisim/domain';
import type { Database } from '../database/database';
import type { Queryable } from '../database/queryable';
import type { Transaction } from '../database/transaction';
import { applyDueRungsOf } from '../record/apply-due-rungs';
import { ownPost } from '../organisation/own-post';
import type { CaseLedger, DecidedTask } from '../record/case-ledger';
import type { CaseStores } from '../record/case-stores';
import { recordEvent } from '../record/record-event';
import { concludeRoll } from '../rolls/conclude-roll';
import type { ConcludedRoll } from '../rolls/conclude-roll';
import { confirmReading } from '../rolls/confirm-reading';
import { decideOnRows, rowsStepOf } from '../rolls/decide-rows';
import { checkDecisionForm } from './check-decision-form';
import { closedTaskRefusal } from './closed-task-refusal';
import type { DecisionAnswer, DecisionRequest } from './decision';
import type { FoundTask } from './find-task';
import { findTask } from './find-task';
import type { HeldTask } from './hold-task';
import { actorOn, holdTask, refuseClaimed, refuseOwnAct } from './hold-task';
import type { Idempotency } from './idempotency';
import { readKeptAnswer, replayOf } from './idempotency';
import { nextSteps } from './next-steps';
import type { SessionPerson } from './session-person';
import { settle } from './settle';

/**
 * Records a person's decision on a task (design §3): the line is locked, authority is checked at the database's clock,
 * what became due before is applied first, and the next person's task stands in his inbox in the same transaction.
 *
 * @throws DomainError `not-found` (also for somebody else's task), `task-closed`, `task-changed`, `own-act`,
 *   `outcome-unknown`, `reason-required`, `form-invalid`, `not-acting`, `idempotency-key-reused`, …
 */
export async function decideTask(
  database: Database,
  stores: CaseStores,
  who: SessionPerson,
  taskId: string,
  request: DecisionRequest,
  idempotency: Idempotency | null,
): Promise<DecisionAnswer> {
  const result = await database.transaction(who.university, async (q) => {
    const task = await findTask(q, who, taskId, idempotency);
    const replay = replayOf<DecisionAnswer>(task.kept, idempotency);
    if (replay !== null) return { answer: replay };
    if (task.reading) return await confirmReading(q, stores, who, task, request, idempotency);
    return await decideLocked(q, stores, who, task, request, idempotency);
  });
  if (result.refused !== undefined) throw new DomainError(result.refused);
  // He has confirmed, whatever becomes of this look; the worker looks again.
  if (result.roll !== undefined) await concludeRoll(database, stores, result.roll).catch(() => false);
  return result.answer;
}

/**
 * What would become of a decision, without recording it: its refusal, or null. It is judged by the same code under the same lock.
 *
 * @throws DomainError `not-found`, `not-acting`.
 */
export async function previewDecision(
  q: Transaction,
  stores: CaseStores,
  who: SessionPerson,
  taskId: string,
  request: DecisionRequest,
): Promise<Refusal | null> {
  const task = await findTask(q, who, taskId, null);
  if (task.reading) return (await confirmReading(q, stores, who, task, request, null)).refused ?? null;
  const loaded = await holdTask(q, stores, who, task, request.principal ?? null);
  await applyDueRungsOf(loaded.ledger, loaded.line);
  return await tryDecision(q, who, task, request, loaded);
}

type Result =
  | { readonly answer: DecisionAnswer; readonly refused?: undefined; readonly roll?: ConcludedRoll }
  | { readonly refused: Refusal; readonly roll?: undefined };

async function decideLocked(
  q: Transaction,
  stores: CaseStores,
  who: SessionPerson,
  task: FoundTask,
  request: DecisionRequest,
  idempotency: Idempotency | null,
): Promise<Result> {
  const loaded = await holdTask(q, stores, who, task, request.principal ?? null);
  const { ledger, line } = loaded;
  const rungs = await applyDueRungsOf(ledger, line);
  const refused = await tryDecision(q, who, task, request, loaded);
  if (refused !== null) {
    // What had become due stands, whatever becomes of the decision.
    if (rungs > 0) await settle(ledger);
    // The task may be closed by this very request, sent twice at once: since the lock its first answer is there.
    const kept = await readKeptAnswer(q, who.university, who.person, idempotency);
    const replay = replayOf<DecisionAnswer>(kept, idempotency);
    return replay === null ? { refused } : { answer: replay };
  }
  const { id, number, status, outcome } = ledger.case;
  const answer: DecisionAnswer = { case: { id, number, state: status, outcome }, next: nextSteps(ledger, line) };
  await settle(ledger, idempotency && { person: who.person, ...idempotency, status: 200, answer });
  return { answer };
}

async function tryDecision(
  q: Queryable,
  who: SessionPerson,
  task: FoundTask,
  request: DecisionRequest,
  loaded: HeldTask,
): Promise<Refusal | null> {
  const { ledger, line } = loaded;
  const actor = actorOn(who, task, loaded);
  const own = refuseOwnAct(actor, task, loaded);
  if (own !== null) return own;
  const open = line.state.tasks.find(({ key }) => key === task.key);
  if (open === undefined) return await closedTaskRefusal(q, who.university, task.id);
  const claimed = refuseClaimed(who, loaded);
  if (claimed !== null) return claimed;
  if (task.version !== request.version) return refuse('task-changed', { version: task.version });
  if (!open.outcomes.includes(request.outcome))
    return refuse('outcome-unknown', { outcome: request.outcome, known: open.outcomes });
  const checked = await checkDecisionForm(q, who, request, loaded, task);
  if ('refused' in checked) return checked.refused;
  const decided: DecidedTask = {
    id: task.id,
    key: task.key,
    step: task.step,
    purpose: task.purpose,
    document: task.document,
    ...(await signerOf(q, who, loaded)),
    resolved: checked.resolved,
    council: checked.council,
  };
  const input = {
    type: 'decided',
    task: task.key,
    outcome: request.outcome,
    reason: request.reason,
    form: checked.form,
    ...(request.next === undefined || request.next === null ? {} : { next: request.next }),
    by: actor,
  } as const;
  const rows = await decideSheet(q, { loaded, open, actor, decided }, request);
  if (rows !== null) return rows;
  const before = ledger.case.personal;
  if (checked.caseWords !== null)
    ledger.case.personal = { ...before, words: { ...before.words, form: checked.caseWords } };
  const refusal = await recordEvent(ledger, line, input, { actor, decided });
  // Rows that were decided with it have been written.
  if (refusal !== null && rowsStepOf(ledger, open) !== null) throw new DomainError(refusal);
  // What had become due may still be written: without the words of a form that was refused.
  if (refusal !== null) ledger.case.personal = before;
  return refusal;
}

/** A task about rows of a sheet: the outcome is that of all that are left. */
async function decideSheet(
  q: Queryable,
  { loaded, open, actor, decided }: { loaded: HeldTask; open: OpenTask; actor: Actor; decided: DecidedTask },
  { outcome, reason, rows = [] }: DecisionRequest,
): Promise<Refusal | null> {
  const { ledger, line } = loaded;
  if (rowsStepOf(ledger, open) === null) return null;
  const sheet = { ledger, line, task: open, by: actor, validity: decided.validity };
  return await decideOnRows(q, sheet, { rows, rest: { outcome, reason } });
}

/** Who signs, as papers keep it: in the position at which the task stands, for whom, and since and until when that right holds. */
async function signerOf(
  q: Queryable,
  who: SessionPerson,
  { held, acting, ledger }: HeldTask,
): Promise<Pick<DecidedTask, 'person' | 'onBehalfOf' | 'validity'>> {
  const { language } = ledger.case;
  const person =
    held === null
      ? await namedSigner(q, who, ledger)
      : { name: who.shortName, position: held.positionTitle[language], unit: held.unitName[language] };
  const appointed = held && { from: held.validFrom, to: held.validTo };
  if (acting === null) return { person, onBehalfOf: null, validity: appointed };
  return { person, onBehalfOf: acting.principal.shortName, validity: { from: acting.from, to: acting.to } };
}

/** Whoever is asked by name signs in a post of his own; the author as what he was when he filed. */
async function namedSigner(q: Queryable, who: SessionPerson, { case: own }: CaseLedger): Promise<PaperPerson> {
  const { author } = own.personal.words;
  const post = who.person === own.author.person ? null : await ownPost(q, who);
  if (post === null) return { ...author, name: who.shortName };
  return { name: who.shortName, position: post.position[own.language], unit: post.unit[own.language] };
}
