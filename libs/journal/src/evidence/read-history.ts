import type { Queryable } from '@kelisim/persistence';
import { instantText } from '@kelisim/persistence';
import type { JournalReader } from '../reading/journal-reader';
import type { RecordedChange } from './recorded-change';
import { studentsSeen } from './students-seen';

/** Of which cells of a journal, and which page: with a lesson and a student it is one cell. */
export interface HistoryQuery {
  readonly journal: string;
  readonly lesson?: string | undefined;
  readonly student?: string | undefined;
  readonly limit: number;
  /** The `next` of the page before. */
  readonly after?: string | undefined;
}

export interface HistoryPage {
  readonly items: readonly RecordedChange[];
  /** Where the next page starts, or null at the end. */
  readonly next: string | null;
}

/**
 * The changes of a journal's marks, the newest first (R26), for whoever may see the journal (R27). A reader who
 * stands in for some of its students sees theirs.
 *
 * @throws DomainError `not-found` when there is no such journal or this reader may not see it.
 */
export async function readHistory(q: Queryable, reader: JournalReader, query: HistoryQuery): Promise<HistoryPage> {
  const { journal, lesson = null, student = null, after = null, limit } = query;
  const seen = await studentsSeen(q, reader, journal);
  const { rows } = await q.query<RecordedChange>(statement, [journal, lesson, student, after, limit + 1, seen]);
  const items = rows.slice(0, limit);
  return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
}

/** From the lessons to their changes, always: a plan that walks all changes backwards reads those of every journal. */
const statement = `
  select c.id::text as id,
    json_build_object('id', c.lesson, 'date', c.held_on, 'type', c.type, 'typeTitle', t.title, 'topic', c.topic) as lesson,
    json_build_object('id', s.id, 'name', s.name) as student,
    json_build_object('value', c.before, 'note', c.before_note) as before,
    json_build_object('value', c.after, 'note', c.after_note) as after,
    json_build_object('id', p.id, 'name', p.name) as by,
    case when b.id is not null then json_build_object('id', b.id, 'name', b.name) end as "onBehalfOf",
    ${instantText('c.changed_at')} as at,
    json_build_object('kind', c.right_kind,
      'window', case when w.id is not null then
        json_build_object('id', w.id, 'number', w.number, 'case', json_build_object('id', w.case_id, 'number', k.number)) end,
      'assignment', case when a.id is not null then json_build_object('id', a.id, 'basis', a.basis) end) as "right",
    case when o.id is not null then json_build_object('id', o.id, 'number', o.number, 'issuedOn', o.issued_on) end as "order"
  from (
      select c.*, l.held_on, l.type, l.topic
      from lessons l cross join lateral (
        select * from mark_changes c where c.university = l.university and c.lesson = l.id
          and ($3::uuid is null or c.student = $3) and ($4::bigint is null or c.id < $4)
          and ($6::uuid[] is null or c.student = any ($6)) offset 0
      ) c
      where l.university = app_university() and l.journal = $1 and ($2::uuid is null or l.id = $2)
      order by c.id desc limit $5
    ) c
    join lesson_types t on t.university = c.university and t.code = c.type
    join students s on s.university = c.university and s.id = c.student
    join people p on p.university = c.university and p.id = c.changed_by
    left join people b on b.university = c.university and b.id = c.on_behalf_of
    left join windows w on w.university = c.university and w.id = c.window_id
    left join cases k on k.university = w.university and k.id = w.case_id
    left join teaching_assignments a on a.university = c.university and a.id = c.assignment
    left join recredit_orders o on o.university = c.university and o.id = c.recredit_order
  order by c.id desc`;
