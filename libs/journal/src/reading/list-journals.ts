import type { LocalizedText } from '@kelisim/domain';
import type { Queryable } from '@kelisim/persistence';
import type { JournalReader } from './journal-reader';
import { visibilityValues, visible } from './journal-reader';

/** A journal in a list: a discipline taught to a group by a teacher. */
export interface JournalSummary {
  readonly id: string;
  readonly discipline: { readonly id: string; readonly code: string; readonly name: LocalizedText };
  readonly group: { readonly id: string; readonly name: string; readonly course: number };
  readonly teacher: { readonly id: string; readonly name: string };
  /** Whether the reader teaches it himself. */
  readonly own: boolean;
}

/** A journal of a list, with the window in it that ends next. */
export interface ListedJournal extends JournalSummary {
  /** When that window ends, RFC 3339 in UTC; null where none is open. */
  readonly openUntil: string | null;
}

export interface JournalList {
  readonly items: readonly ListedJournal[];
  /** Where the next page starts, or null at the end. */
  readonly next: string | null;
}

/** A page of a list; `after` is the `next` of the page before. */
export interface ListPage {
  readonly limit: number;
  readonly after?: string;
}

const columns = `j.id, json_build_object('id', d.id, 'code', d.code, 'name', d.name) as discipline,
  json_build_object('id', g.id, 'name', g.name, 'course', g.course) as "group",
  json_build_object('id', p.id, 'name', p.name) as teacher, j.teacher = $1 as own`;

/** The journals that a reader may see, by group and discipline. A page that starts after an unknown journal is empty. */
export async function listJournals(
  q: Queryable,
  reader: JournalReader,
  page: ListPage = { limit: 100 },
): Promise<JournalList> {
  const { rows } = await q.query<JournalSummary & { open_until: Date | null }>(
    `with moment as materialized (
       select app_now() as now
     ), shown as (
       select ${columns}, j.teacher as holder, d.id as discipline_id, g.id as group_id, row_number() over (order by g.name, d.code, j.id) as place
       from journals j
         join disciplines d on d.university = j.university and d.id = j.discipline
         join student_groups g on g.university = j.university and g.id = j.group_id
         join people p on p.university = j.university and p.id = j.teacher
       where j.university = app_university() and ${visible}
     )
     select id, discipline, "group", teacher, own, (
       select min(w.closes_at) from windows w, moment
       where w.university = app_university() and w.holder = shown.holder and w.discipline = shown.discipline_id
         and w.group_id = shown.group_id and w.closed_at is null and w.opens_at <= moment.now and moment.now < w.closes_at
     ) as open_until
     from shown
     where $4::uuid is null or place > (select place from shown where id = $4)
     order by place limit $5`,
    [...visibilityValues(reader), page.after ?? null, page.limit + 1],
  );
  const items = rows
    .slice(0, page.limit)
    .map(({ open_until, ...journal }) => ({ ...journal, openUntil: open_until?.toISOString() ?? null }));
  return { items, next: rows.length > page.limit ? (items.at(-1)?.id ?? null) : null };
}
