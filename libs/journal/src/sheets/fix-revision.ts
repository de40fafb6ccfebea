import type { Queryable } from '@kelisim/persistence';
import { canonicalHash } from '@kelisim/persistence';
import type { SheetContent } from './sheet-content';

/** Fixes a revision: its content is what was closed, word for word, and its hash vouches for it. */
export async function fixRevision(tx: Queryable, content: SheetContent, window: string | null): Promise<void> {
  const { sheet, revision, closing } = content;
  await tx.query(
    `insert into sheet_revisions (university, sheet, revision, content, hash, closed_at, closed_by, window_id)
     values (app_university(), $1, $2, $3, $4, $5, $6, $7)`,
    [sheet, revision, JSON.stringify(content), canonicalHash(content), closing.at, closing.by.id, window],
  );
}

/** The lessons of the columns that count have no open period any more: a window alone opens them (R24). */
export async function holdLessons(tx: Queryable, { sheet, columns }: SheetContent): Promise<void> {
  const lessons = columns.filter(({ asked }) => asked).flatMap((column) => column.lessons.map(({ id }) => id));
  await tx.query(
    `update lessons set sheet = $1 where university = app_university() and id = any ($2::uuid[]) and sheet is null`,
    [sheet, lessons],
  );
}
