import type { Queryable } from '../database/queryable';

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
