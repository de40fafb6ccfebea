import type { LocalizedText } from '@kelisim/domain';
import type { Queryable } from '@kelisim/persistence';
import type { SheetReader } from './sheet-reader';
import { sightOf, sightValues, visibleSheet } from './sheet-reader';
import type { SheetState } from './stored-sheet';

/** Which sheets are asked for; what is null is not asked. */
export interface SheetFilter {
  readonly state: SheetState | null;
  /** True: not closed in time, be it open still or closed late (R20). */
  readonly overdue: boolean | null;
  readonly kind: string | null;
  readonly discipline: string | null;
  readonly group: string | null;
  readonly period: string | null;
  readonly department: string | null;
}

interface Named {
  readonly id: string;
  readonly name: string;
}

/** A sheet in a list, with who is to close it and who did. Moments are RFC 3339 in UTC. */
export interface ListedSheet {
  readonly id: string;
  readonly kind: { readonly code: string; readonly title: LocalizedText };
  readonly discipline: { readonly id: string; readonly code: string; readonly name: LocalizedText };
  readonly group: Named;
  readonly period: { readonly id: string; readonly title: LocalizedText };
  readonly department: { readonly id: string; readonly name: LocalizedText };
  readonly teachers: readonly Named[];
  /** Null: the whole group. */
  readonly students: readonly string[] | null;
  readonly number: string | null;
  readonly state: SheetState;
  readonly closeBy: string;
  /** The first closing; null while there is none. */
  readonly closedAt: string | null;
  readonly closedBy: Named | null;
  /** Milliseconds by which it was closed late, or by which it is overdue now; null: it is in time. */
  readonly lateBy: number | null;
  /** The newest; null while there is none. */
  readonly revision: number | null;
}

interface ListRow extends Omit<ListedSheet, 'closeBy' | 'closedAt' | 'lateBy'> {
  readonly close_by: Date;
  readonly closed_at: Date | null;
  readonly done_or_now: Date;
}

/** The sheets a reader may see, those that are to be closed first before others. `after`: the last of the page before. */
export async function listSheets(
  q: Queryable,
  reader: SheetReader,
  filter: SheetFilter,
  page: { readonly limit: number; readonly after: string | null },
): Promise<{ readonly items: readonly ListedSheet[]; readonly next: string | null }> {
  const { rows } = await q.query<ListRow>(statement, [
    ...sightValues(sightOf(reader)),
    ...[filter.state, filter.overdue, filter.kind, filter.discipline, filter.group, filter.period, filter.department],
    ...[page.after, page.limit + 1],
  ]);
  const items = rows.slice(0, page.limit).map(listed);
  return { items, next: rows.length > page.limit ? (items.at(-1)?.id ?? null) : null };
}

/** One sheet as a list shows it, if this reader may see it. */
export async function findListed(q: Queryable, reader: SheetReader, id: string): Promise<ListedSheet | null> {
  const { rows } = await q.query<ListRow>(
    `select ${columns} from ${tables} where s.university = app_university() and s.id = $5 and ${visibleSheet}`,
    [...sightValues(sightOf(reader)), id],
  );
  return rows[0] === undefined ? null : listed(rows[0]);
}

function listed({ close_by, closed_at, done_or_now, ...row }: ListRow): ListedSheet {
  const late = done_or_now.getTime() - close_by.getTime();
  return {
    ...row,
    closeBy: close_by.toISOString(),
    closedAt: closed_at?.toISOString() ?? null,
    lateBy: late > 0 ? late : null,
  };
}

const columns = `s.id, json_build_object('code', k.code, 'title', k.title) as kind,
  json_build_object('id', d.id, 'code', d.code, 'name', d.name) as discipline,
  json_build_object('id', g.id, 'name', g.name) as "group",
  json_build_object('id', p.id, 'title', p.title) as period,
  json_build_object('id', o.id, 'name', o.name) as department,
  (select coalesce(json_agg(json_build_object('id', t.id, 'name', t.name) order by t.name, t.id), '[]') from people t
    where t.university = s.university and t.id in (
      select j.teacher from journals j where j.university = s.university and j.period = s.period
        and j.discipline = s.discipline and j.group_id = s.group_id)) as teachers,
  s.students, s.number, s.state, s.close_by, first.closed_at, coalesce(first.closed_at, moment.now) as done_or_now,
  (select json_build_object('id', c.id, 'name', c.name) from people c
    where c.university = s.university and c.id = first.closed_by) as "closedBy",
  (select max(r.revision) from sheet_revisions r where r.university = s.university and r.sheet = s.id) as revision`;

const tables = `(select app_now() as now offset 0) moment cross join sheets s
  join sheet_kinds k on k.university = s.university and k.code = s.kind
  join disciplines d on d.university = s.university and d.id = s.discipline
  join student_groups g on g.university = s.university and g.id = s.group_id
  join academic_periods p on p.university = s.university and p.id = s.period
  join units o on o.university = s.university and o.id = s.department
  left join sheet_revisions first on first.university = s.university and first.sheet = s.id and first.revision = 1`;

/** Sheets are walked by their terms and the walk ends with the page; what is shown of them is read then. */
const statement = `
  with page as materialized (
    select s.id, s.close_by from (select * from sheets where university = app_university() order by close_by, id offset 0) s
      left join sheet_revisions first on first.university = s.university and first.sheet = s.id and first.revision = 1
    where s.university = app_university() and ${visibleSheet}
      and ($5::text is null or s.state = $5)
      and ($6::boolean is null or (coalesce(first.closed_at, (select app_now())) > s.close_by) = $6)
      and ($7::text is null or s.kind = $7) and ($8::uuid is null or s.discipline = $8)
      and ($9::uuid is null or s.group_id = $9) and ($10::uuid is null or s.period = $10)
      and ($11::uuid is null or s.department = $11)
      and ($12::uuid is null or (s.close_by, s.id) > (
        select c.close_by, c.id from sheets c where c.university = app_university() and c.id = $12))
    order by s.close_by, s.id limit $13
  )
  select shown.* from page cross join lateral (
    select ${columns} from ${tables} where s.university = app_university() and s.id = page.id offset 0
  ) shown order by page.close_by, page.id`;
