import { DomainError, refuse } from '@kelisim/domain';
import type { Database } from '../../database/database';
import { newId } from '../../database/new-id';
import type { Transaction } from '../../database/transaction';
import { postsOfPersons } from '../../organisation/posts-of-persons';
import type { CaseStores } from '../../record/case-stores';
import { answerOnce } from '../answer-once';
import { closedTaskRefusal } from '../closed-task-refusal';
import { findTask } from '../find-task';
import type { HeldTask } from '../hold-task';
import { actorOn, holdTask, refuseClaimed, refuseOwnAct } from '../hold-task';
import type { Idempotency } from '../idempotency';
import type { SessionPerson } from '../session-person';

/** What whoever decides wants to know, and of whom. */
export interface NewQuestion {
  /** A person, or whoever has filed the case. */
  readonly to: string;
  readonly text: string;
  readonly wants: 'opinion' | 'file';
  /** For whom whoever asks acts (R38). */
  readonly principal: string | null;
}

/**
 * Whoever has a task asks somebody for his opinion, or the author for a missing file. The decision stays his, and the clock runs on;
 * whoever is asked reads the case.
 *
 * @throws DomainError `not-found` (also for somebody else's task), `task-closed`, `task-claimed`, `own-act`, `not-acting`,
 *   `person-unsuitable`, `idempotency-key-reused`.
 */
export async function askQuestion(
  database: Database,
  stores: CaseStores,
  who: SessionPerson,
  task: string,
  question: NewQuestion,
  idempotency: Idempotency | null,
): Promise<{ readonly id: string }> {
  return await database.transaction(
    who.university,
    async (q) =>
      await answerOnce(q, who, { idempotency, status: 201 }, async () => await ask(q, stores, who, task, question)),
  );
}

async function ask(
  q: Transaction,
  stores: CaseStores,
  who: SessionPerson,
  taskId: string,
  { to, text, wants, principal }: NewQuestion,
): Promise<{ readonly id: string }> {
  const { university } = who;
  const task = await findTask(q, who, taskId, null);
  const loaded = await holdTask(q, stores, who, task, principal);
  const refused = refuseOwnAct(actorOn(who, task, loaded), task, loaded) ?? refuseClaimed(who, loaded);
  if (refused !== null) throw new DomainError(refused);
  if (!loaded.line.state.tasks.some(({ key }) => key === task.key))
    throw new DomainError(await closedTaskRefusal(q, university, taskId));
  const person = await personAsked(q, who, to, loaded);
  const { id: caseId, key } = loaded.ledger.case;
  const id = newId();
  await q.query(
    `insert into task_questions (university, id, case_id, task, asked_by, person, wants, text) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [university, id, caseId, taskId, who.person, person, wants, stores.sealer.seal(key, text)],
  );
  q.announce([person]);
  return { id };
}

async function personAsked(q: Transaction, who: SessionPerson, to: string, { ledger }: HeldTask): Promise<string> {
  const { author } = ledger.case;
  const person = to === 'author' ? author.person : to;
  if (person === who.person) throw new DomainError(refuse('person-unsuitable', { person, why: 'self' }));
  if (person === author.person) return person;
  const posts = await postsOfPersons(q, who.university, [person]);
  if (posts[person] === undefined) throw new DomainError(refuse('person-unsuitable', { person, why: 'no-account' }));
  return person;
}
