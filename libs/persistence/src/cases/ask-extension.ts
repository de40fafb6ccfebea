import type { Database } from '../database/database';
import type { CaseStores } from '../record/case-stores';
import { actOnTask } from './around/act-on-task';
import type { Idempotency } from './idempotency';
import type { SessionPerson } from './session-person';

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
 * @throws DomainError as {@link actOnTask}; `not-possible-now` (`why`: the end is not later, is later than the pack allows, it is
 *   asked already, nobody gives more time here).
 */
export async function askExtension(
  database: Database,
  stores: CaseStores,
  who: SessionPerson,
  task: string,
  { until, reason }: ExtensionRequest,
  idempotency: Idempotency | null,
): Promise<AskedExtension> {
  return await actOnTask(database, stores, who, {
    ...{ task, principal: null, idempotency },
    input: ({ key }, by) => ({ type: 'extensionAsked', task: key, until, reason, by }),
    answer: ({ id }, askedAt) => ({ task: id, until, askedAt }),
  });
}
