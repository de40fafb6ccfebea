import type { FixedPaperData, Language, PackTemplate } from '@kelisim/domain';
import { DomainError, refuse } from '@kelisim/domain';
import type { CaseRef } from '../cases/apply-due-rungs';
import type { BlobStore } from '../blobs';
import type { Database } from '../database/database';
import type { CaseStores } from '../record/case-stores';
import { finishEffect, readEffect } from './take-effect';

/** What a PDF is made of: the revision's data as they were fixed, and the template of the case's version. */
export interface RenderingJob {
  readonly document: string;
  readonly template: PackTemplate;
  readonly data: FixedPaperData;
  readonly language: Language;
  readonly title: string;
}

interface RevisionRow {
  readonly id: string;
  readonly template: string;
  readonly language: Language;
  readonly data: Buffer;
  readonly file: Buffer | null;
  readonly wrapped: Buffer;
  readonly procedure: string;
  readonly version: string;
  readonly number: string;
}

/** Opens a revision for rendering; null when its PDF is there already. @throws DomainError `not-found`. */
export async function openRevision(
  database: Database,
  stores: CaseStores,
  university: string,
  document: string,
): Promise<RenderingJob | null> {
  const row = await database.read(university, async (q) => {
    const { rows } = await q.query<RevisionRow>(
      `select d.id, d.template, d.language, d.data, d.file, k.wrapped, c.procedure, c.version, c.number
       from documents d join cases c on c.university = d.university and c.id = d.case_id
         join case_keys k on k.university = c.university and k.case_id = c.id
       where d.university = $1 and d.id = $2`,
      [university, document],
    );
    return rows[0];
  });
  if (row === undefined) throw new DomainError(refuse('not-found', { document }));
  if (row.file !== null) return null;
  const pack = await stores.packs.get(university, row.procedure, row.version);
  const template = pack.templates[row.template];
  if (template === undefined) throw new DomainError(refuse('render-failed', { template: row.template }));
  const data = stores.sealer.open<FixedPaperData>(stores.sealer.unwrap(row.wrapped), row.data);
  return {
    document: row.id,
    template,
    data,
    language: row.language,
    title: `${pack.definition.title[row.language]} ${row.number}`,
  };
}

/** What a `render` effect asks for; null when it was done by somebody else. */
export async function prepareRendering(
  database: Database,
  stores: CaseStores,
  ref: CaseRef,
  effectId: string,
): Promise<RenderingJob | null> {
  const effect = await database.read(ref.university, async (q) => await readEffect(q, ref, effectId));
  return await openRevision(database, stores, ref.university, String(effect.content.document));
}

/**
 * Keeps a rendered PDF: first its bytes, by their hash, then in one transaction the revision's rendition and the event.
 * Whoever comes second finds the rendition there and adds nothing; a paper exists once.
 */
export async function recordRendering(
  database: Database,
  stores: CaseStores,
  blobs: BlobStore,
  ref: CaseRef,
  effectId: string,
  rendition: { readonly pdf: Buffer; readonly pages: number } | null,
): Promise<void> {
  const stored = rendition === null ? null : await blobs.put(ref.university, rendition.pdf, 'application/pdf');
  await finishEffect(database, stores, ref, effectId, async (q, effect) => {
    const document = String(effect.content.document);
    if (stored !== null && rendition !== null) {
      await q.query(
        'update documents set file = $3, pages = $4, rendered_at = app_now() where university = $1 and id = $2 and file is null',
        [ref.university, document, stored, rendition.pages],
      );
    }
    const { rows } = await q.query<{ file: Buffer | null; pages: number | null; revision: number }>(
      'select file, pages, revision from documents where university = $1 and id = $2',
      [ref.university, document],
    );
    const [row] = rows;
    if (row === undefined || row.file === null) throw new DomainError(refuse('render-failed', { document }));
    const input = {
      type: 'documentRendered',
      document,
      revision: row.revision,
      file: row.file.toString('hex'),
      pages: row.pages ?? 1,
    } as const;
    return { input, state: 'done' };
  });
}

/** The pending `render` effect of a revision: the API finishes it when a reader is first. */
export async function renderingEffect(
  database: Database,
  university: string,
  document: string,
): Promise<{ ref: CaseRef; effect: string } | null> {
  return await database.read(university, async (q) => {
    const { rows } = await q.query<{ id: string; case_id: string }>(
      `select id, case_id from effects where university = $1 and kind = 'render' and state <> 'done' and content ->> 'document' = $2
         and case_id = (select case_id from documents where university = $1 and id = $2::uuid)`,
      [university, document],
    );
    const [row] = rows;
    return row === undefined ? null : { ref: { university, caseId: row.case_id }, effect: row.id };
  });
}
