import type { Actor, Refusal } from '@kelisim/domain';
import { DomainError, isOwnAct, orderWords, refuse } from '@kelisim/domain';
import { ChangedMeanwhile } from '../database/repeatable-fault';
import type { Transaction } from '../database/transaction';
import type { HeldActing } from '../organisation/substitutions/hold-acting';
import { holdActing } from '../organisation/substitutions/hold-acting';
import type { CaseStores } from '../record/case-stores';
import type { LoadedLedger } from '../record/load-case';
import { loadLedger } from '../record/load-case';
import type { FoundTask } from './find-task';
import type { SessionPerson } from './session-person';

/** A task with its line locked, and by what right it is acted on. */
export interface HeldTask extends LoadedLedger {
  /** For whom, where somebody acts for another. */
  readonly acting: HeldActing | null;
}

/**
 * Locks the line of a task for whoever has it: it names him, or a position he holds at this moment (R42). Whoever acts for another
 * says for whom: then it is that person's task, and both rights are asked for after the lock (R38).
 *
 * @throws DomainError `not-found`, also for somebody else's task; `not-acting`.
 */
export async function holdTask(
  q: Transaction,
  stores: CaseStores,
  who: SessionPerson,
  task: FoundTask,
  named: string | null = null,
): Promise<HeldTask> {
  // An id may be written in capitals; rights and records compare it as text.
  const principal = named?.toLowerCase() ?? null;
  const { id, line, case_id: caseId, position, unit, person } = task;
  const whose = principal ?? who.person;
  const at = position === null || unit === null ? null : { position, unit };
  const loaded = await loadLedger(
    q,
    stores,
    who.university,
    { line, caseId },
    at && { person: whose, ...at, task: id },
  );
  if (loaded !== null && isElsewhere(task, loaded)) throw new ChangedMeanwhile('the task was handed on');
  const isHis = person === null ? loaded?.held !== null : person === whose;
  if (loaded === null || !(isHis || principal !== null)) throw new DomainError(refuse('not-found', { task: id }));
  if (principal === null) return { ...loaded, acting: null };
  const { context, case: own } = loaded.ledger;
  const on = { principal, procedure: own.procedure, now: context.now, at, isPrincipals: isHis };
  return { ...loaded, acting: await holdActing(q, who, on) };
}

/** Somebody has handed it on while its line was waited for: the transaction begins again with what it is now. */
function isElsewhere({ key, person }: FoundTask, { line }: LoadedLedger): boolean {
  const open = line.state.tasks.find((task) => task.key === key);
  return open !== undefined && (open.address.kind === 'person' ? open.address.person : null) !== person;
}

/** Whoever has a task, as he acts on it: in which position, for whom, on which basis. */
export function actorOn(
  who: SessionPerson,
  { position, unit }: Pick<FoundTask, 'position' | 'unit'>,
  { held, acting, ledger }: HeldTask,
): Actor {
  const own = { person: who.person, position, unit };
  if (acting === null) return { ...own, onBehalfOf: null, basis: held?.basis ?? null };
  const { principal, ...basis } = acting;
  const words = orderWords(acting.order, ledger.case.language);
  return { ...own, onBehalfOf: principal.person, basis: words, acting: basis };
}

/** What one of several has taken upon himself is his alone until he gives it back. */
export function refuseClaimed({ person }: Pick<SessionPerson, 'person'>, { claim }: HeldTask): Refusal | null {
  return claim === null || claim.by === person ? null : refuse('task-claimed', { name: claim.name });
}

/** Nobody decides on his own act, nor on that of whom he acts for (R48). */
export function refuseOwnAct(by: Actor, task: Pick<FoundTask, 'excluded'>, { ledger }: HeldTask): Refusal | null {
  return isOwnAct(task, by, ledger.case.author.person) ? refuse('own-act') : null;
}
