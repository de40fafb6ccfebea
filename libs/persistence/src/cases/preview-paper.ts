import type { FixedPaperData, Language, LocalizedText, PackTemplate } from '@kelisim/domain';
import { DomainError, refuse } from '@kelisim/domain';
import type { Database } from '../database/database';
import type { CaseStores } from '../record/case-stores';
import { openOwnCase } from './open-own-case';
import type { SessionPerson } from './session-person';

export interface PreviewRequest {
  readonly procedure: string;
  readonly form: unknown;
  readonly language: Language;
}

/** A paper that is not filed: what its PDF is made of. */
export interface PaperPreview {
  readonly template: PackTemplate;
  readonly data: FixedPaperData;
  readonly language: Language;
  readonly title: string;
}

/** Stands where the registration number will. */
const draft: LocalizedText = { ru: 'проект', kk: 'жоба', ky: 'долбоор', en: 'draft' };
/** Nobody can check a paper that is not filed. */
const noCode = '—';

/**
 * The first paper of a case as filing would make it, by the same code, in a transaction that cannot write: no number is
 * taken, no case begins, nothing is signed.
 *
 * @throws DomainError as filing does; `not-possible-now` where the procedure begins without a paper.
 */
export async function previewPaper(
  database: Database,
  stores: CaseStores,
  who: SessionPerson,
  { procedure, form, language }: PreviewRequest,
): Promise<PaperPreview> {
  const pack = await stores.packs.current(who.university, procedure);
  if (pack === null) throw new DomainError(refuse('procedure-unknown', { procedure }));
  const name = pack.definition.start.document;
  const template = name === null ? undefined : pack.templates[name];
  if (template === undefined) throw new DomainError(refuse('not-possible-now', { procedure }));
  const number = draft[language];
  return await database.snapshot(who.university, async (statements) => {
    const q = { ...statements, announce: () => undefined };
    const ledger = await openOwnCase(q, stores, pack, who, { form, language, draftNumber: number });
    const fixed = ledger.writes.documents.find((document) => document.template === name);
    if (fixed === undefined) throw new DomainError(refuse('not-possible-now', { procedure }));
    const data = stores.sealer.open<FixedPaperData>(ledger.case.key, fixed.data);
    return { template, data: asDraft(data), language, title: `${pack.definition.title[language]}, ${number}` };
  });
}

/** Nobody has signed a draft: the moment of filing stands over the author's signature. */
function asDraft(data: FixedPaperData): FixedPaperData {
  const entries = Object.entries(data).filter(([field]) => field !== 'filedAt');
  return { ...(Object.fromEntries(entries) as Omit<FixedPaperData, 'filedAt'>), code: noCode };
}
