import type { DocumentRow } from '@kelisim/persistence';
import type { DocumentView } from './document-schemas';

/** A paper over HTTP. */
export function documentView(row: DocumentRow): DocumentView {
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
    revision,
    current,
    language,
    step,
    code,
    hash,
    fixedAt,
    file,
    pages,
    content,
  };
}
