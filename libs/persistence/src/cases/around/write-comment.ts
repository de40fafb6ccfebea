import { newId } from '../../database/new-id';
import type { Queryable } from '../../database/queryable';
import type { CaseSealer } from '../../sealing/case-sealer';

/** The case that is spoken of, with its own key. */
export interface KeyedCase {
  readonly university: string;
  readonly id: string;
  readonly key: Buffer;
}

export interface NewComment {
  readonly person: string;
  readonly text: string;
  /** For those who decide in the case, never for its author. */
  readonly internal: boolean;
}

/** Keeps what somebody says about a case, sealed under its key. */
export async function writeComment(
  q: Queryable,
  sealer: CaseSealer,
  { university, id: caseId, key }: KeyedCase,
  { person, text, internal }: NewComment,
): Promise<string> {
  const id = newId();
  await q.query(
    'insert into case_comments (university, id, case_id, person, internal, text) values ($1, $2, $3, $4, $5, $6)',
    [university, id, caseId, person, internal, sealer.seal(key, text)],
  );
  return id;
}
