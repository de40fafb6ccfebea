import type { Queryable } from '@kelisim/persistence';
import { canonicalHash } from '@kelisim/persistence';
import type { SheetContent } from './sheet-content';
import type { StoredSheet } from './stored-sheet';

/** Fixes a revision: its content is what was closed, word for word, and its hash vouches for it. */
export async function fixRevision(tx: Queryable, content: SheetContent, window: string | null): Promise<void> {
  const { sheet, revision, closing } = content;
  await tx.query(
    `insert into sheet_revisions (university, sheet, revision, content, hash, closed_at, closed_by, window_id)
     values (app_university(), $1, $2, $3, $4, $5, $6, $7)`,
    [sheet, revision, JSON.stringify(content), canonicalHash(content), closing.at, closing.by.id, window],
  );
}

/**
 * The marks of the columns that count have no open period any more: a window alone opens them (R20, R24). A sheet of the whole
 * group holds its lessons, for everybody who is or comes into them; one of some students their cells alone, so that the others' marks
 * go on. A cell is held by the sheet that closed with it first, and stays so: another that lists it too tells it, and does not
 * hold it. Lessons are taken by id (design §3, lock order).
 */
export async function holdCells(
  tx: Queryable,
  { id, students }: Pick<StoredSheet, 'id' | 'students'>,
  { columns }: Pick<SheetContent, 'columns'>,
): Promise<void> {
  const lessons = columns
    .filter(({ asked }) => asked)
    .flatMap((column) => column.lessons.map(({ id: lesson }) => lesson));
  const free = `select university, id from lessons where university = app_university() and id = any ($2::uuid[]) and sheet is null order by id`;
  if (students === null) {
    await tx.query(
      `with free as materialized (${free} for no key update)
       update lessons l set sheet = $1 from free where l.university = free.university and l.id = free.id`,
      [id, lessons],
    );
    return;
  }
  await tx.query(
    `insert into held_cells (university, lesson, student, sheet)
     select free.university, free.id, s.student, $1 from (${free}) free cross join unnest($3::uuid[]) as s (student)
     order by free.id, s.student on conflict do nothing`,
    [id, lessons, students],
  );
}
