import type { Database } from '../../database/database';
import type { CaseStores } from '../../record/case-stores';
import type { Idempotency } from '../idempotency';
import type { SessionPerson } from '../session-person';
import { actOnTask } from './act-on-task';
import { letRead } from './let-read';

/** To whom a task is handed on, and why. */
export interface Forwarding {
  readonly to: string;
  readonly reason: string;
  /** For whom whoever hands it on acts (R38). */
  readonly principal: string | null;
}

export interface ForwardedTask {
  readonly task: string;
  readonly to: string;
  readonly at: string;
}

/**
 * Hands a task on: from now on it stands with that person, who decides in his own name; its clock runs on. Whoever hands it on reads
 * the case along.
 *
 * @throws DomainError as {@link actOnTask}; `person-unsuitable` (`why`: the author, himself, without an account, asked already, to
 *   whoever had it before), `not-possible-now` (`why`: the step or the pack does not allow it, handed on too often).
 */
export async function forwardTask(
  database: Database,
  stores: CaseStores,
  who: SessionPerson,
  task: string,
  { to, reason, principal }: Forwarding,
  idempotency: Idempotency | null,
): Promise<ForwardedTask> {
  return await actOnTask(database, stores, who, {
    ...{ task, principal, idempotency },
    input: ({ key }, by) => ({ type: 'forwarded', task: key, to, reason, by }),
    answer: ({ id }, at) => ({ task: id, to, at }),
    also: async (q, { case_id: caseId }, by) => {
      await letRead(q, { university: who.university, caseId, person: by.person, why: 'forwarded', addedBy: by.person });
    },
  });
}
