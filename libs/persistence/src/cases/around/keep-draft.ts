import { DomainError, refuse } from '@kelisim/domain';
import { isUuid } from '../../database/is-uuid';
import type { Queryable } from '../../database/queryable';
import { addressedToPerson, addressedToPrincipal } from '../../reading/case-visibility';
import type { CaseSealer } from '../../sealing/case-sealer';
import type { SessionPerson } from '../session-person';

/** A decision that somebody has begun to write. */
export interface DecisionDraft {
  readonly outcome: string | null;
  readonly reason: string | null;
  readonly form: Readonly<Record<string, unknown>> | null;
}

export interface KeptDraft extends DecisionDraft {
  readonly savedAt: string;
}

/**
 * Keeps what somebody has begun to write at a task of his, sealed under the case's key; it is gone when the task closes.
 *
 * @throws DomainError `not-found` (also for somebody else's task), `task-closed`, `not-possible-now` (erased).
 */
export async function keepDraft(
  q: Queryable,
  sealer: CaseSealer,
  who: SessionPerson,
  task: string,
  draft: DecisionDraft,
): Promise<{ readonly savedAt: string }> {
  const own = await requireTask(q, sealer, who, task);
  if (!own.open) throw new DomainError(refuse('task-closed', { task }));
  if (own.key === null) throw new DomainError(refuse('not-possible-now', { why: 'erased' }));
  const { rows } = await q.query<{ saved_at: Date }>(
    `insert into decision_drafts (university, task, person, content) select $1, $2, $3, $4
     where exists (select from tasks where university = $1 and id = $2 and state = 'open')
     on conflict (university, task, person) do update set content = excluded.content, saved_at = app_now() returning saved_at`,
    [who.university, task, who.person, sealer.seal(own.key, draft)],
  );
  const [row] = rows;
  if (row === undefined) throw new DomainError(refuse('task-closed', { task }));
  return { savedAt: row.saved_at.toISOString() };
}

/** What he had begun to write; null where there is nothing. @throws DomainError `not-found`. */
export async function readDraft(
  q: Queryable,
  sealer: CaseSealer,
  who: SessionPerson,
  task: string,
): Promise<KeptDraft | null> {
  const { key } = await requireTask(q, sealer, who, task);
  const { rows } = await q.query<{ content: Buffer; saved_at: Date }>(
    'select content, saved_at from decision_drafts where university = $1 and task = $2 and person = $3',
    [who.university, task, who.person],
  );
  const [row] = rows;
  if (row === undefined || key === null) return null;
  return { ...sealer.open<DecisionDraft>(key, row.content), savedAt: row.saved_at.toISOString() };
}

export async function dropDraft(q: Queryable, who: SessionPerson, task: string): Promise<void> {
  if (!isUuid(task)) throw new DomainError(refuse('not-found', { task }));
  await q.query('delete from decision_drafts where university = $1 and task = $2 and person = $3', [
    ...[who.university, task],
    who.person,
  ]);
}

async function requireTask(
  q: Queryable,
  sealer: CaseSealer,
  who: SessionPerson,
  task: string,
): Promise<{ readonly open: boolean; readonly key: Buffer | null }> {
  const { rows } = isUuid(task)
    ? await q.query<{ open: boolean; wrapped: Buffer | null }>(
        `select t.state = 'open' as open, k.wrapped from tasks t join cases c on c.university = t.university and c.id = t.case_id
           left join case_keys k on k.university = t.university and k.case_id = t.case_id
         where t.university = $1 and t.id = $3 and t.excluded is distinct from $2
           and (${addressedToPerson} or exists (select from substitutions s where ${addressedToPrincipal}))`,
        [who.university, who.person, task],
      )
    : { rows: [] };
  const [row] = rows;
  if (row === undefined) throw new DomainError(refuse('not-found', { task }));
  return { open: row.open, key: row.wrapped === null ? null : sealer.unwrap(row.wrapped) };
}
