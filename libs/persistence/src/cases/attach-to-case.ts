import { DomainError, refuse } from '@kelisim/domain';
import type { Queryable } from '../database/queryable';

/** Puts uploaded files with a case. Only their uploader can, and only once. */
export async function attachToCase(
  q: Queryable,
  who: { university: string; person: string },
  caseId: string,
  attachments: readonly string[],
): Promise<void> {
  const ids = [...new Set(attachments)];
  if (ids.length === 0) return;
  const { rowCount } = await q.query(
    'update attachments set case_id = $3 where university = $1 and owner = $2 and id = any ($4::uuid[]) and case_id is null',
    [who.university, who.person, caseId, ids],
  );
  if (rowCount !== ids.length) throw new DomainError(refuse('not-found', { attachments: ids }));
}
