import { DomainError } from '@kelisim/domain';
import type { Queryable } from '@kelisim/persistence';
import { everyWord, wordsOf } from './every-word';
import type { JournalReader } from './journal-reader';
import { visibilityOf } from './journal-reader';

/** A student in a list. */
export interface ListedStudent {
  readonly id: string;
  readonly name: string;
  readonly recordBook: string;
  /** The group of today, where there is one. */
  readonly group: { readonly id: string; readonly name: string } | null;
}

/** What is left out is not asked for; `after` is the `next` of the page before. */
export interface StudentQuery {
  readonly limit: number;
  readonly after?: string;
  /** Parts of the name or the number of the record book, in any order, however they are typed. */
  readonly search?: string;
  readonly group?: string;
}

/** Whether `m` holds today. */
const isPresent = 'm.valid_from <= today.today and (m.valid_to is null or m.valid_to > today.today)';

/** @throws DomainError `forbidden` for whoever is neither of the registrar's office nor the administrator. */
export async function listStudents(
  q: Queryable,
  reader: JournalReader,
  { limit, after, search, group }: StudentQuery,
): Promise<{ readonly items: readonly ListedStudent[]; readonly next: string | null }> {
  if (!visibilityOf(reader).all) throw new DomainError({ code: 'forbidden' });
  const values: unknown[] = [];
  const value = (one: unknown): string => `$${String(values.push(one))}`;
  const conditions = [
    's.university = app_university()',
    ...(search === undefined ? [] : [everyWord("s.name || ' ' || s.record_book", value(wordsOf(search)))]),
    ...(group === undefined
      ? []
      : [
          `s.id in (select m.student from group_members m where m.university = app_university() and m.group_id = ${value(group)} and ${isPresent})`,
        ]),
    ...(after === undefined
      ? []
      : [
          `(s.name, s.id) > (select o.name, o.id from students o where o.university = app_university() and o.id = ${value(after)})`,
        ]),
  ];
  const { rows } = await q.query<ListedStudent>(
    `with today as materialized (
       select (app_now() at time zone u.zone)::date as today from universities u where u.id = app_university()
     )
     select s.id, s.name, s.record_book as "recordBook", (
       select json_build_object('id', g.id, 'name', g.name)
       from group_members m join student_groups g on g.university = m.university and g.id = m.group_id
       where m.university = s.university and m.student = s.id and ${isPresent} order by m.valid_from desc limit 1
     ) as "group"
     from today, (
       select s.* from today, students s where ${conditions.join(' and ')} order by s.name, s.id limit ${value(limit + 1)}
     ) s order by s.name, s.id`,
    values,
  );
  const items = rows.slice(0, limit);
  return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
}
