import type { LocalizedText } from '@kelisim/domain';
import type { Queryable } from '@kelisim/persistence';

/** A kind of sheets that the university has (R34, R46). */
export interface ListedKind {
  readonly code: string;
  readonly title: LocalizedText;
}

export async function listSheetKinds(q: Queryable): Promise<ListedKind[]> {
  const { rows } = await q.query<ListedKind>(
    'select code, title from sheet_kinds where university = app_university() order by code',
  );
  return rows;
}
