import type { CaseRef } from '../cases/apply-due-rungs';
import type { Queryable } from '../database/queryable';

/** Whoever reads a case along learns of its end with its author; what is told to others about parts of it is not theirs. */
export async function observersToTell(
  q: Queryable,
  { university, caseId }: CaseRef,
  { kind, to, author }: { readonly kind: string; readonly to: readonly string[]; readonly author: string },
): Promise<readonly string[]> {
  if (kind !== 'ended' || !to.includes(author)) return [];
  const { rows } = await q.query<{ person: string }>(
    'select person from case_observers where university = $1 and case_id = $2',
    [university, caseId],
  );
  return rows.map(({ person }) => person);
}
