import type { Queryable } from '@kelisim/persistence';
import type { ConsolidatedMark } from '../rules/consolidated';
import type { SheetContentRow } from './sheet-content';

/** A result with the name of its student, as the sheet has it. */
export interface NamedMark extends ConsolidatedMark {
  readonly name: string;
}

interface SheetOfResults {
  readonly discipline: string;
  readonly group: string;
  readonly rows: readonly SheetContentRow[];
}

/**
 * The results of a period as closed sheets have them, of sheets that end a discipline: those whose counted columns take a lesson
 * of the kind «exam». Where a student is in several, the one closed last counts: a debt that was made good. A reopened sheet
 * counts as it was closed.
 */
export async function readResults(
  q: Queryable,
  of: { readonly period: string; readonly group: string | null; readonly discipline: string | null },
): Promise<NamedMark[]> {
  const { rows } = await q.query<SheetOfResults>(
    `select s.discipline, s.group_id as "group", newest.rows
     from sheets s join sheet_kinds k on k.university = s.university and k.code = s.kind
       cross join lateral (
         select r.content -> 'rows' as rows, r.closed_at from sheet_revisions r
         where r.university = s.university and r.sheet = s.id order by r.revision desc limit 1
       ) newest
     where s.university = app_university() and s.period = $1 and s.state <> 'open'
       and ($2::uuid is null or s.group_id = $2) and ($3::uuid is null or s.discipline = $3)
       and exists (
         select from jsonb_array_elements(k.content -> 'columns') c
           cross join jsonb_array_elements_text(c -> 'from' -> 'lessonTypes') type
           join lesson_types t on t.university = s.university and t.code = type
         where c -> 'weight' is not null and t.kind = 'exam'
       )
     order by newest.closed_at, s.id`,
    [of.period, of.group, of.discipline],
  );
  const marks = new Map<string, NamedMark>();
  for (const { discipline, group, rows: results } of rows)
    for (const { student, result, final } of results)
      marks.set(`${student.id} ${discipline}`, {
        ...{ student: student.id, name: student.name, discipline, group, result, final },
      });
  return [...marks.values()];
}
