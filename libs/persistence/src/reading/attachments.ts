import { DomainError } from '@kelisim/domain';
import type { SessionPerson } from '../cases/session-person';
import type { Queryable } from '../database/queryable';
import { decidesInCase, visibleCase } from './case-visibility';

/** A file that a person has uploaded, before or after it belongs to a case. */
export interface NewAttachment {
  readonly id: string;
  readonly university: string;
  readonly owner: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  /** SHA-256; the bytes are in the blob store already. */
  readonly hash: Buffer;
}

export async function keepAttachment(q: Queryable, attachment: NewAttachment): Promise<void> {
  const { id, university, owner, name, mediaType, size, hash } = attachment;
  await q.query(
    'insert into attachments (university, id, owner, name, media_type, size, hash) values ($1, $2, $3, $4, $5, $6, $7)',
    [university, id, owner, name, mediaType, size, hash],
  );
}

/** Who reads the answer that file `f` came with: those who decide in case `c`, and whoever has asked. */
const readsAnswer = `(${decidesInCase} or exists (select from task_questions u
  where u.university = f.university and u.id = f.question and u.asked_by = $2))`;

/**
 * A file of a case, for whoever may read the case, and for its uploader before; one that came with an answer for whoever reads that.
 *
 * @throws DomainError `not-found`.
 */
export async function readAttachment(
  q: Queryable,
  who: Pick<SessionPerson, 'university' | 'person'>,
  id: string,
): Promise<{ readonly name: string; readonly mediaType: string; readonly hash: Buffer }> {
  const { rows } = await q.query<{ name: string; media_type: string; hash: Buffer }>(
    `select f.name, f.media_type, f.hash from attachments f left join cases c on c.university = f.university and c.id = f.case_id
     where f.university = $1 and f.id = $3 and (f.owner = $2 or (c.id is not null and ${visibleCase} and (f.question is null or ${readsAnswer})))`,
    [who.university, who.person, id],
  );
  const [row] = rows;
  if (row === undefined) throw new DomainError({ code: 'not-found' });
  return { name: row.name, mediaType: row.media_type, hash: row.hash };
}
