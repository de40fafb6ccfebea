import type { Database } from '../../database/database';
import type { CaseStores } from '../../record/case-stores';
import type { Idempotency } from '../idempotency';
import type { SessionPerson } from '../session-person';
import { actOnTask } from './act-on-task';

/** Whose word is wanted too, and whether whoever asks waits for it. */
export interface NewApprovers {
  readonly persons: readonly string[];
  readonly how: 'before' | 'beside';
  readonly reason: string;
  /** For whom whoever adds them acts (R38). */
  readonly principal: string | null;
}

export interface AddedApprovers {
  readonly task: string;
  readonly persons: readonly string[];
  readonly at: string;
}

/**
 * Adds approvers while an approval goes on. Of several who approve they must answer beside all that the pack asks for; where one
 * decides alone, what they say is shown to him.
 *
 * @throws DomainError as {@link actOnTask}; `person-unsuitable`, `not-possible-now` (`why`: no approval).
 */
export async function addApprovers(
  database: Database,
  stores: CaseStores,
  who: SessionPerson,
  task: string,
  { persons: named, how, reason, principal }: NewApprovers,
  idempotency: Idempotency | null,
): Promise<AddedApprovers> {
  const persons = [...new Set(named)];
  return await actOnTask(database, stores, who, {
    ...{ task, principal, idempotency },
    input: ({ key }, by) => ({ type: 'approversAdded', task: key, persons, how, reason, by }),
    answer: ({ id }, at) => ({ task: id, persons, at }),
  });
}
