import type { Actor } from '@kelisim/domain';
import { DomainError, refuse } from '@kelisim/domain';
import type { Transaction } from '../database/transaction';
import type { CaseStores } from '../record/case-stores';
import type { LoadedLedger } from '../record/load-case';
import { loadLedger } from '../record/load-case';
import type { FoundTask } from './find-task';
import type { SessionPerson } from './session-person';

/**
 * Locks the line of a task for whoever has it: it names him, or a position he holds at this moment (R42).
 *
 * @throws DomainError `not-found`, also for somebody else's task.
 */
export async function holdTask(
  q: Transaction,
  stores: CaseStores,
  who: SessionPerson,
  { id, line, case_id: caseId, position, unit, person }: FoundTask,
): Promise<LoadedLedger> {
  const capacity = position === null || unit === null ? null : { person: who.person, position, unit };
  const loaded = await loadLedger(q, stores, who.university, { line, caseId }, capacity);
  const isHis = person === null ? loaded?.held !== null : person === who.person;
  if (loaded === null || !isHis) throw new DomainError(refuse('not-found', { task: id }));
  return loaded;
}

/** Whoever has a task, as he acts on it: in which position, on which basis. */
export const actorOn = (
  who: SessionPerson,
  { position, unit }: Pick<FoundTask, 'position' | 'unit'>,
  { held }: Pick<LoadedLedger, 'held'>,
): Actor => ({ person: who.person, position, unit, onBehalfOf: null, basis: held?.basis ?? null });
