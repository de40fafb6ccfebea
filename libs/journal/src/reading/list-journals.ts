import type { Language } from '@kelisim/domain';
import type { Queryable } from '@kelisim/persistence';
import { everyWord, wordsOf } from './every-word';
import type { JournalReader } from './journal-reader';
import type { JournalSummary, SummaryRow } from './journal-summary';
import { summaryColumns, summaryTables, toSummary } from './journal-summary';
import { moment, readerValues, seenJournals } from './seen-journals';

export type { JournalSummary } from './journal-summary';

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

/** A page of a list of journals; `after` is the `next` of the page before. What is left out is not asked for. */
export interface JournalQuery {
  readonly limit: number;
  readonly after?: string;
  readonly period?: string;
  /** The department of the discipline. */
  readonly department?: string;
  readonly group?: string;
  readonly discipline?: string;
  readonly teacher?: string;
  /** The journal of this lesson. */
  readonly lesson?: string;
  /** Whether the reader fills it himself: his load, or where he stands in. */
  readonly mine?: boolean;
  /** Parts of the discipline's name or code, the group's or the teacher's name, in any order, however they are typed. */
  readonly search?: string;
  /** In which the discipline's name is searched and put in order. */
  readonly language?: Language;
}

/** The journals that a reader may see, by discipline and group. A page that starts after an unknown journal is empty. */
export async function listJournals(
  q: Queryable,
  reader: JournalReader,
  query: JournalQuery = { limit: 100 },
): Promise<JournalList> {
  const values = [...readerValues(reader)];
  const value = (one: unknown): string => `$${String(values.push(one))}`;
  const language = value(query.language ?? 'ru');
  const conditions = conditionsOf(query, language, value);
  const { rows } = await q.query<SummaryRow & { open_until: Date | null }>(
    `with ${moment}, seen as (${seenJournals(reader)})
     select ${summaryColumns}, (
       select min(w.closes_at) from windows w
       where w.university = j.university and w.holder in (j.teacher, $1) and w.discipline = j.discipline and w.group_id = j.group_id
         and w.closed_at is null and w.opens_at <= moment.now and moment.now < w.closes_at
     ) as open_until
     from seen join journals j on j.university = app_university() and j.id = seen.id
       ${summaryTables}
     where ${['true', ...conditions].join(' and ')}
     order by d.name ->> ${language}::text, d.code, g.name, j.id limit ${value(query.limit + 1)}`,
    values,
  );
  const items = rows.slice(0, query.limit).map(({ open_until, ...row }) => ({
    ...toSummary(row),
    openUntil: open_until?.toISOString() ?? null,
  }));
  return { items, next: rows.length > query.limit ? (items.at(-1)?.id ?? null) : null };
}

/** Whether there is any journal that he may see: what leads to the list is shown to nobody else. */
export async function seesJournals(q: Queryable, reader: JournalReader): Promise<boolean> {
  const { rows } = await q.query(
    `with ${moment}, seen as (${seenJournals(reader)}) select from seen limit 1`,
    readerValues(reader),
  );
  return rows.length > 0;
}

/** Only what is asked for: a condition that may be absent would hide from the database how few rows it is about. */
function conditionsOf(query: JournalQuery, language: string, value: (one: unknown) => string): readonly string[] {
  const { period, department, group, discipline, teacher, lesson, mine, search, after } = query;
  const conditions: string[] = [];
  if (period !== undefined) conditions.push(`j.period = ${value(period)}`);
  if (department !== undefined) conditions.push(`d.department = ${value(department)}`);
  if (group !== undefined) conditions.push(`j.group_id = ${value(group)}`);
  if (discipline !== undefined) conditions.push(`j.discipline = ${value(discipline)}`);
  if (teacher !== undefined) conditions.push(`j.teacher = ${value(teacher)}`);
  if (lesson !== undefined)
    conditions.push(
      `j.id = (select l.journal from lessons l where l.university = app_university() and l.id = ${value(lesson)})`,
    );
  if (mine !== undefined)
    conditions.push(`(j.teacher = $1::uuid or json_array_length(mine."standIns") > 0) = ${value(mine)}::boolean`);
  if (search !== undefined) {
    const words = `concat_ws(' ', d.name ->> ${language}::text, d.code, g.name, p.name)`;
    conditions.push(everyWord(words, value(wordsOf(search))));
  }
  if (after !== undefined)
    conditions.push(`(d.name ->> ${language}::text, d.code, g.name, j.id) > (
      select d2.name ->> ${language}::text, d2.code, g2.name, j2.id from journals j2
        join disciplines d2 on d2.university = j2.university and d2.id = j2.discipline
        join student_groups g2 on g2.university = j2.university and g2.id = j2.group_id
      where j2.university = app_university() and j2.id = ${value(after)})`);
  return conditions;
}
