import type { Language, Pack } from '@kelisim/domain';
import { DomainError, refuse } from '@kelisim/domain';
import type { Transaction } from '../database/transaction';
import type { CaseLedger } from '../record/case-ledger';
import type { CaseStores } from '../record/case-stores';
import { readAuthorCircumstances } from './author-circumstances';
import { openCase } from './open-case';
import type { SessionPerson } from './session-person';

/** What a person fills in to start a procedure. */
export interface OwnCase {
  readonly form: unknown;
  /** Language of the case's papers. */
  readonly language: Language;
  /** Stands in place of a number where none is to be taken from the register. */
  readonly draftNumber?: string;
}

/**
 * Opens a case in somebody's own name, in memory: his position, his form and what it refers to are checked.
 *
 * @throws DomainError `forbidden` (no position that may start it), `form-invalid` with the fields.
 */
export async function openOwnCase(
  q: Transaction,
  stores: CaseStores,
  pack: Pack,
  who: SessionPerson,
  { form, language, draftNumber = '' }: OwnCase,
): Promise<CaseLedger> {
  const startedBy = pack.definition.start.by;
  const circumstances = await readAuthorCircumstances(q, who, startedBy, language);
  if (circumstances.author === null) throw new DomainError(refuse('forbidden', { position: startedBy }));
  return await openCase(q, stores, pack, {
    university: who.university,
    circumstances,
    author: circumstances.author,
    authorName: who.shortName,
    form,
    language,
    number: draftNumber,
    parent: null,
  });
}
