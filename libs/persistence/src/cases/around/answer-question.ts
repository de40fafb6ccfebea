import { DomainError, refuse } from '@kelisim/domain';
import type { Database } from '../../database/database';
import { isUuid } from '../../database/is-uuid';
import type { Transaction } from '../../database/transaction';
import type { CaseStores } from '../../record/case-stores';
import { answerOnce } from '../answer-once';
import { attachToCase } from '../attach-to-case';
import { closedTaskRefusal } from '../closed-task-refusal';
import type { Idempotency } from '../idempotency';
import type { SessionPerson } from '../session-person';

export interface QuestionAnswer {
  readonly text: string;
  /** Files that he has uploaded. */
  readonly attachments: readonly string[];
}

interface AskedRow {
  readonly case_id: string;
  readonly task: string;
  readonly asked_by: string;
  readonly state: 'open' | 'answered';
  readonly open: boolean;
  readonly wrapped: Buffer | null;
}

/**
 * Whoever was asked answers, once, with words and files. It decides nothing; whoever has asked is told.
 *
 * @throws DomainError `not-found` (also for whoever was not asked, and for files that are not his), `task-closed` (it has been decided
 *   without him), `not-possible-now` (`why`: answered already), `idempotency-key-reused`.
 */
export async function answerQuestion(
  database: Database,
  stores: CaseStores,
  who: SessionPerson,
  id: string,
  answer: QuestionAnswer,
  idempotency: Idempotency | null,
): Promise<{ readonly id: string }> {
  return await database.transaction(
    who.university,
    async (q) =>
      await answerOnce(q, who, { idempotency, status: 200 }, async () => await keepAnswer(q, stores, who, id, answer)),
  );
}

async function keepAnswer(
  q: Transaction,
  { sealer }: CaseStores,
  who: SessionPerson,
  id: string,
  { text, attachments }: QuestionAnswer,
): Promise<{ readonly id: string }> {
  const { university } = who;
  const asked = await lockQuestion(q, who, id);
  if (asked.state === 'answered') throw new DomainError(refuse('not-possible-now', { why: 'answered-already' }));
  if (!asked.open) throw new DomainError(await closedTaskRefusal(q, university, asked.task));
  if (asked.wrapped === null) throw new DomainError(refuse('not-possible-now', { why: 'erased' }));
  await attachToCase(q, who, asked.case_id, attachments);
  if (attachments.length > 0)
    await q.query('update attachments set question = $3 where university = $1 and id = any ($2::uuid[])', [
      ...[university, attachments],
      id,
    ]);
  await q.query(
    `update task_questions set state = 'answered', answer = $3, answered_at = app_now() where university = $1 and id = $2`,
    [university, id, sealer.seal(sealer.unwrap(asked.wrapped), text)],
  );
  q.announce([asked.asked_by, who.person]);
  return { id };
}

async function lockQuestion(q: Transaction, who: SessionPerson, id: string): Promise<AskedRow> {
  const { rows } = isUuid(id)
    ? await q.query<AskedRow>(
        `select u.case_id, u.task, u.asked_by, u.state, t.state = 'open' as open, k.wrapped
         from task_questions u join tasks t on t.university = u.university and t.id = u.task
           left join case_keys k on k.university = u.university and k.case_id = u.case_id
         where u.university = $1 and u.id = $3 and u.person = $2 for update of u`,
        [who.university, who.person, id],
      )
    : { rows: [] };
  const [row] = rows;
  if (row === undefined) throw new DomainError(refuse('not-found', { question: id }));
  return row;
}
