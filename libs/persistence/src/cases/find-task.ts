import type { OpenTask } from '@kelisim/domain';
import { DomainError, refuse } from '@kelisim/domain';
import type { Queryable } from '../database/queryable';
import { isUuid } from '../database/is-uuid';
import type { Idempotency, KeptAnswer } from './idempotency';
import type { SessionPerson } from './session-person';

/** A task as it is found before its line is locked. Where it stands may change until then: {@link holdTask} looks again. */
export interface FoundTask {
  readonly id: string;
  readonly line: string;
  readonly case_id: string;
  readonly key: string;
  readonly step: string;
  readonly purpose: OpenTask['purpose'];
  readonly position: string | null;
  readonly unit: string | null;
  readonly person: string | null;
  readonly excluded: string | null;
  readonly document: string | null;
  readonly version: number;
  /** Whoever has it is to read a paper: it is his entry of a list (R37). */
  readonly reading: boolean;
  /** The answer kept for the request's idempotency key. */
  readonly kept: KeptAnswer | null;
}

/** @throws DomainError `not-found`. */
export async function findTask(
  q: Queryable,
  who: Pick<SessionPerson, 'university' | 'person'>,
  id: string,
  idempotency: Idempotency | null,
): Promise<FoundTask> {
  if (!isUuid(id)) throw new DomainError(refuse('not-found', { task: id }));
  const { rows } = await q.query<Omit<FoundTask, 'kept'> & { request_hash: Buffer | null; answer: unknown }>(
    `select t.id, t.line, t.case_id, t.key, t.step, t.purpose, t.position, t.unit, t.person, t.excluded, t.document, t.version,
       exists (select from roll_entries e where e.university = t.university and e.id = t.id) as reading, i.request_hash, i.answer
     from tasks t left join idempotency_keys i on i.university = t.university and i.person = $3 and i.key = $4
     where t.university = $1 and t.id = $2`,
    [who.university, id, who.person, idempotency?.key ?? null],
  );
  const [row] = rows;
  if (row === undefined) throw new DomainError(refuse('not-found', { task: id }));
  const { request_hash: hash, answer, ...task } = row;
  return { ...task, kept: hash === null ? null : { request_hash: hash, answer } };
}
