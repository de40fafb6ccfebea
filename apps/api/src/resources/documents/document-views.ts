import type { Language, Pack } from '@kelisim/domain';
import { stepTitle } from '@kelisim/domain';
import type { DocumentRow } from '@kelisim/persistence';
import type { DocumentView } from './document-schemas';
import { paperTitle } from './paper-title';

/** A paper over HTTP, with its words from the pack of its case. */
export function documentView(row: DocumentRow, pack: Pack, reader: Language): DocumentView {
  const {
    id,
    case: of,
    procedure,
    template,
    revision,
    current,
    language,
    step,
    code,
    hash,
    fixedAt,
    file,
    pages,
  } = row;
  const content = `/api/documents/${id}/content`;
  return {
    id,
    case: of,
    procedure,
    template,
    title: paperTitle(pack, template, reader),
    revision,
    current,
    language,
    step,
    stepTitle: step === null ? null : stepTitle(pack.definition, step)[reader],
    code,
    hash,
    fixedAt,
    file,
    pages,
    content,
  };
}
