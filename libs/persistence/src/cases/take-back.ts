import type { Refusal } from '@kelisim/domain';
import { DomainError, refuse, seatOfTask } from '@kelisim/domain';
import type { Database } from '../database/database';
import type { Queryable } from '../database/queryable';
import type { Transaction } from '../database/transaction';
import { applyDueRungsOf } from '../record/apply-due-rungs';
import type { CaseStores } from '../record/case-stores';
import { wasTakenBack } from '../reading/may-be-taken-back';
import { recordEvent } from '../record/record-event';
import type { DecisionAnswer } from './decision';
import type { FoundTask } from './find-task';
import { findTask } from './find-task';
import type { HeldTask } from './hold-task';
import { actorOn, holdTask } from './hold-task';
import type { Idempotency } from './idempotency';
import { readKeptAnswer, replayOf } from './idempotency';
import { nextSteps } from './next-steps';
import type { SessionPerson } from './session-person';
import { settle } from './settle';

/** Where the case stands again. */
export interface TakenBack extends DecisionAnswer {
  /** The task that is his again; null where he is asked no more, e.g. of several who approve another has answered for him. */
  readonly task: string | null;
}

/**
 * Takes a decision back until a later person's act or an irreversible effect (design §3): only whoever has decided, also where he acted
 * for somebody and may so at this moment. The line is locked, and what became due before is applied first.
 *
 * @throws DomainError `not-found` (also for somebody else's task), `not-acting`, `case-ended`, `case-suspended`, `not-possible-now`
 *   (`why`: `not-decided`, `decided-by-another`, `taken-back`, `acted-since`, `effects-out`, `minuted`), `idempotency-key-reused`.
 */
export async function takeBack(
  database: Database,
  stores: CaseStores,
  who: SessionPerson,
  taskId: string,
  idempotency: Idempotency | null,
): Promise<TakenBack> {
  const result = await database.transaction(who.university, async (q) => {
    const task = await findTask(q, who, taskId, idempotency);
    const replay = replayOf<TakenBack>(task.kept, idempotency);
    return replay === null ? await takeBackLocked(q, stores, who, task, idempotency) : { answer: replay };
  });
  if (result.refused !== undefined) throw new DomainError(result.refused);
  return result.answer;
}

type Result = { readonly answer: TakenBack; readonly refused?: undefined } | { readonly refused: Refusal };

async function takeBackLocked(
  q: Transaction,
  stores: CaseStores,
  who: SessionPerson,
  task: FoundTask,
  idempotency: Idempotency | null,
): Promise<Result> {
  // For whom he decided never changes: it may be read before the line is locked.
  const before = await readDecision(q, who.university, task);
  const principal = before?.person === who.person ? before.on_behalf_of : null;
  const loaded = await holdTask(q, stores, who, task, principal);
  const { ledger, line } = loaded;
  // Read under the lock: of one request that is sent twice at once, the second finds the answer of the first.
  const kept = await readKeptAnswer(q, who.university, who.person, idempotency);
  const replay = replayOf<TakenBack>(kept, idempotency);
  if (replay !== null) return { answer: replay };
  const rungs = await applyDueRungsOf(ledger, line);
  const refused = await tryTakeBack(q, who, task, loaded);
  if (refused !== null) {
    // What had become due stands, whatever becomes of the act.
    if (rungs > 0) await settle(ledger);
    return { refused };
  }
  const { id, number, status: state, outcome } = ledger.case;
  const open = [...ledger.writes.openedTasks.values()].find(
    ({ step, purpose, key, state: is }) =>
      is === 'open' && step === task.step && purpose === task.purpose && seatOfTask(key) === seatOfTask(task.key),
  );
  const answer: TakenBack = {
    case: { id, number, state, outcome },
    next: nextSteps(ledger, line),
    task: open?.id ?? null,
  };
  await settle(ledger, idempotency && { person: who.person, ...idempotency, status: 200, answer });
  return { answer };
}

async function tryTakeBack(
  q: Queryable,
  who: SessionPerson,
  task: FoundTask,
  loaded: HeldTask,
): Promise<Refusal | null> {
  const { ledger, line } = loaded;
  const { status, end, undo, roll = null } = line.state;
  const decision = await readDecision(q, who.university, task);
  if (decision === null) return refuse('not-possible-now', { why: 'not-decided' });
  if (decision.person !== who.person) return refuse('not-possible-now', { why: 'decided-by-another' });
  if (status === 'ended' || ledger.case.status === 'ended')
    return refuse('case-ended', { end: end ?? ledger.case.outcome });
  if (decision.minuted) return refuse('not-possible-now', { why: 'minuted' });
  if (decision.taken_back) return refuse('not-possible-now', { why: 'taken-back' });
  if (undo?.task !== task.key)
    return refuse('not-possible-now', { why: decision.acted_since ? 'acted-since' : 'effects-out' });
  // A list has gone out to many; whoever has answered in it has written no event of the case.
  if (roll !== null) return refuse('not-possible-now', { why: 'effects-out' });
  const by = actorOn(who, task, loaded);
  const paper = decision.papers.includes(ledger.context.pack.definition.start.document ?? '');
  const input = { type: 'takenBack', task: task.key, by, ...(paper ? { paper } : {}) } as const;
  return await recordEvent(ledger, line, input, { actor: by, takenBack: decision.sequence });
}

interface Decision {
  readonly person: string;
  readonly on_behalf_of: string | null;
  readonly sequence: number;
  /** A person has acted on the line after it. */
  readonly acted_since: boolean;
  readonly taken_back: boolean;
  /** A council took it at its sitting. */
  readonly minuted: boolean;
  /** What was made with it. */
  readonly papers: readonly string[];
}

async function readDecision(q: Queryable, university: string, { id }: FoundTask): Promise<Decision | null> {
  const { rows } = await q.query<Decision>(
    `select d.person, d.on_behalf_of, d.sequence,
       exists (select from events e where e.university = d.university and e.line = d.line and e.sequence > d.sequence
         and e.actor is not null) as acted_since,
       ${wasTakenBack} as taken_back,
       exists (select from sitting_items g where g.university = d.university and g.case_id = d.case_id and g.task = d.task
         and g.state = 'decided') as minuted,
       array(select f.template from documents f where f.university = d.university and f.case_id = d.case_id and f.fixed_at = d.at
         and f.line = d.line) as papers
     from decisions d where d.university = $1 and d.task = $2`,
    [university, id],
  );
  return rows[0] ?? null;
}
