import type { DocumentRow } from '@kelisim/persistence';
import type { DocumentView } from './document-schemas';

/** A paper over HTTP. */
export const documentView = ({ packVersion: _, ...row }: DocumentRow): DocumentView => ({
  ...row,
  content: `/api/documents/${row.id}/content`,
});
