import type { Language } from '@kelisim/domain';
import { DomainError, refuse } from '@kelisim/domain';
import type { Queryable } from '../database/queryable';
import type { CaseStores } from '../record/case-stores';
import type { CasePersonal } from '../record/loaded-case';

/** A case with its sealed part opened, to make a paper of it. */
export interface OpenedCase {
  readonly procedure: string;
  readonly version: string;
  readonly number: string;
  readonly language: Language;
  readonly filedAt: string;
  readonly key: Buffer;
  readonly personal: CasePersonal;
}

/** @throws DomainError `not-found`, also once the personal data of the case have been erased. */
export async function loadedCaseOf(
  q: Queryable,
  { sealer }: CaseStores,
  university: string,
  caseId: string,
): Promise<OpenedCase> {
  const { rows } = await q.query<
    Omit<OpenedCase, 'filedAt' | 'key' | 'personal'> & { filed_at: Date; personal: Buffer; wrapped: Buffer }
  >(
    `select c.procedure, c.version, c.number, c.language, c.filed_at, c.personal, k.wrapped
     from cases c join case_keys k on k.university = c.university and k.case_id = c.id where c.university = $1 and c.id = $2`,
    [university, caseId],
  );
  const [row] = rows;
  if (row === undefined) throw new DomainError(refuse('not-found', { case: caseId }));
  const { filed_at: filedAt, wrapped, personal, ...rest } = row;
  const key = sealer.unwrap(wrapped);
  return { ...rest, filedAt: filedAt.toISOString(), key, personal: sealer.open<CasePersonal>(key, personal) };
}
