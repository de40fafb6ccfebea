import type { Queryable } from '@kelisim/persistence';
import type { JournalReader } from '../reading/journal-reader';
import { changeColumns, changeTables } from './change-rows';
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
  select ${changeColumns}
  from (
      select c.*, l.held_on, l.type, l.topic, l.scale
      from lessons l cross join lateral (
        select * from mark_changes c where c.university = l.university and c.lesson = l.id
          and ($3::uuid is null or c.student = $3) and ($4::bigint is null or c.id < $4)
          and ($6::uuid[] is null or c.student = any ($6)) offset 0
      ) c
      where l.university = app_university() and l.journal = $1 and ($2::uuid is null or l.id = $2)
      order by c.id desc limit $5
    ) c${changeTables}
  order by c.id desc`;
