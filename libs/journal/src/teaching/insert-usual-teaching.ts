import type { Queryable } from '@kelisim/persistence';
import { newId } from '@kelisim/persistence';
import { usualScales } from '../rules/usual-scales';
import { usualSheetKinds } from '../rules/usual-sheet-kinds';
import { usualLessonTypes } from './usual-lesson-types';

/** R24 as one university words it: two working days for a class, three for a written exam or a credit with a mark. */
const usualLocks: readonly { readonly lesson_type: string | null; readonly days: number }[] = [
  { lesson_type: null, days: 2 },
  { lesson_type: 'written-exam', days: 3 },
  { lesson_type: 'differentiated-credit', days: 3 },
];

/**
 * What a new university's journal begins with: scales, types of lessons, the rules by which lessons lock, kinds of sheets. The university
 * may set all of it anew. Run it once, in the transaction that founds the university.
 *
 * @param founding whose journal it is, and what the rules rest on until the university names its own regulation.
 */
export async function insertUsualTeaching(
  tx: Queryable,
  { university, basis }: { readonly university: string; readonly basis: string },
): Promise<void> {
  const scales = Object.entries(usualScales).map(([code, { title, scale }]) => ({ code, title, content: scale }));
  const types = usualLessonTypes.map((type, place) => ({ ...type, place }));
  const locks = usualLocks.map((rule) => ({ id: newId(), ...rule, count: 'working', first: 'next', basis }));
  await tx.query(
    `insert into scales (university, code, title, content) select $2::uuid, code, title, content
     from json_to_recordset($1) as (code text, title jsonb, content jsonb)`,
    [JSON.stringify(scales), university],
  );
  await tx.query(
    `insert into lesson_types (university, code, title, kind, scale, place) select $2::uuid, code, title, kind, scale, place
     from json_to_recordset($1) as (code text, title jsonb, kind text, scale text, place int)`,
    [JSON.stringify(types), university],
  );
  await tx.query(
    `insert into lock_rules (university, id, lesson_type, days, count, first, valid_from, basis)
     select $2::uuid, id, lesson_type, days, count, first, '-infinity', basis
     from json_to_recordset($1) as (id uuid, lesson_type text, days int, count text, first text, basis text)`,
    [JSON.stringify(locks), university],
  );
  await tx.query(
    `insert into sheet_kinds (university, code, title, content) select $2::uuid, code, title, content
     from json_to_recordset($1) as (code text, title jsonb, content jsonb)`,
    [JSON.stringify(Object.entries(usualSheetKinds).map(([code, kind]) => ({ code, ...kind }))), university],
  );
}
