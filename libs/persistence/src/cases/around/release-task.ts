import type { Refusal } from '@kelisim/domain';
import { DomainError, refuse } from '@kelisim/domain';
import type { Database } from '../../database/database';
import type { Transaction } from '../../database/transaction';
import type { CaseStores } from '../../record/case-stores';
import { loadLedger } from '../../record/load-case';
import { answerOnce } from '../answer-once';
import type { FoundTask } from '../find-task';
import { findTask } from '../find-task';
import type { Idempotency } from '../idempotency';
import type { SessionPerson } from '../session-person';
import { writeComment } from './write-comment';

/**
 * Gives a claimed task back to all who hold the post: whoever has claimed it, for whom he did, the head of the unit, or the
 * administrator. Others than himself say why; it is kept as an internal comment.
 *
 * @throws DomainError `not-found` (also for whoever has nothing to do with it), `forbidden`, `reason-required`, `not-possible-now`
 *   (`why`: nobody has claimed it), `idempotency-key-reused`.
 */
export async function releaseTask(
  database: Database,
  stores: CaseStores,
  who: SessionPerson,
  task: string,
  reason: string | null,
  idempotency: Idempotency | null,
): Promise<{ readonly task: string }> {
  return await database.transaction(
    who.university,
    async (q) =>
      await answerOnce(q, who, { idempotency, status: 200 }, async () => await release(q, stores, who, task, reason)),
  );
}

async function release(
  q: Transaction,
  stores: CaseStores,
  who: SessionPerson,
  id: string,
  reason: string | null,
): Promise<{ readonly task: string }> {
  const task = await findTask(q, who, id, null);
  const { line, case_id: caseId, position, unit } = task;
  const tie = await tieTo(q, who, task);
  if (!tie.holds && !tie.heads) throw new DomainError(refuse('not-found', { task: id }));
  const capacity = { person: who.person, position: position ?? '', unit: unit ?? who.university, task: id };
  const loaded = await loadLedger(q, stores, who.university, { line, caseId }, capacity);
  const claim = loaded?.claim ?? null;
  if (loaded === null || claim === null) throw new DomainError(refuse('not-possible-now', { why: 'not-claimed' }));
  const own = claim.by === who.person || claim.principal === who.person;
  const refused = own ? null : refuseForeign(tie.heads, reason);
  if (refused !== null) throw new DomainError(refused);
  await q.query(
    'update tasks set claimed_by = null, claimed_for = null, claimed_at = null where university = $1 and id = $2',
    [who.university, id],
  );
  if (!own && reason !== null)
    await writeComment(q, stores.sealer, loaded.ledger.case, { person: who.person, text: reason, internal: true });
  if (position !== null && unit !== null) q.announce([`${position}@${unit}`]);
  return { task: id };
}

function refuseForeign(heads: boolean, reason: string | null): Refusal | null {
  if (!heads) return refuse('forbidden');
  return reason === null || reason.trim() === '' ? refuse('reason-required') : null;
}

interface Tie {
  /** He holds the post, or has claimed it for somebody. */
  readonly holds: boolean;
  /** He heads the unit or one above it, or administers. */
  readonly heads: boolean;
}

async function tieTo(q: Transaction, who: SessionPerson, { id }: FoundTask): Promise<Tie> {
  const { rows } = await q.query<Tie>(
    `with recursive above as (
       select u.id, u.parent, u.head_position from tasks t join units u on u.university = t.university and u.id = t.unit
       where t.university = $1 and t.id = $3
       union all
       select u.id, u.parent, u.head_position from above b join units u on u.university = $1 and u.id = b.parent
     ), mine as (
       select a.unit, a.position from appointments a where a.university = $1 and a.person = $2
         and a.valid_from <= app_now() and (a.valid_to is null or a.valid_to > app_now())
     )
     select exists (select from mine m join above b on (b.id = m.unit and b.head_position = m.position)) or
         exists (select from mine m where m.position = 'administrator') as heads,
       t.claimed_by = $2 or t.claimed_for = $2 or exists (select from mine m where m.unit = t.unit and m.position = t.position) as holds
     from tasks t where t.university = $1 and t.id = $3`,
    [who.university, who.person, id],
  );
  return { holds: rows[0]?.holds === true, heads: rows[0]?.heads === true };
}
