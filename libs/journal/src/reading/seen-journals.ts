import type { JournalReader } from './journal-reader';
import { visibilityOf } from './journal-reader';

/** The moment of the database's clock, once for a whole statement, with the university's local date. */
export const moment = `moment as materialized (
    select clock.now, (clock.now at time zone u.zone)::date as today
    from universities u, (select app_now() as now offset 0) clock where u.id = app_university()
  )`;

/** Whether somebody holds a right that is open now, by the columns of whoever it is and of journal `j`. */
const holdsWindow = (person: string): string => `exists (select from windows w where w.university = app_university()
    and w.holder = ${person} and w.discipline = j.discipline and w.group_id = j.group_id and w.closed_at is null
    and w.opens_at <= moment.now and moment.now < w.closes_at)`;

/**
 * Whether assignment `a` shows its journal `j` to its person (R16, R17): until it ends, and afterwards while a window lets
 * him correct what he wrote. Asks for `moment`.
 */
export const standsIn = `(a.revoked_at is null and (a.valid_to is null or moment.today < a.valid_to or ${holdsWindow('a.person')}))`;

/** Whether he may write by assignment `a` at this moment: it holds today, or a window is open. Asks for `moment`. */
export const fillsNow = `(a.revoked_at is null and ((a.valid_from <= moment.today and (a.valid_to is null or moment.today < a.valid_to))
    or ${holdsWindow('a.person')}))`;

/** The values that `supervised` and `seenJournals` ask for, as $1 to $3. */
export function readerValues(reader: JournalReader): readonly unknown[] {
  const { departments, faculties } = visibilityOf(reader);
  return [reader.person, departments, faculties];
}

/** The journals that positions show, each branch by its index. Both forms name all of `readerValues`, as a statement must. */
export function supervised(reader: JournalReader): string {
  const asked = '(select $1::uuid, $2::uuid[], $3::uuid[])';
  if (visibilityOf(reader).all)
    return `select j.id from journals j, ${asked} asked where j.university = app_university()`;
  return `select j.id from disciplines d join journals j on j.university = d.university and j.discipline = d.id
      where d.university = app_university() and d.department = any ($2::uuid[]) and $1::uuid is not null
    union select j.id from disciplines d join journals j on j.university = d.university and j.discipline = d.id
      where d.university = app_university() and d.finishing_department = any ($2::uuid[])
    union select j.id from programmes r
        join student_groups g on g.university = r.university and g.programme = r.id
        join journals j on j.university = g.university and j.group_id = g.id
      where r.university = app_university() and r.faculty = any ($3::uuid[])`;
}

/** The ids of all journals that a reader may see (R27, R47): what positions show, his load, and where he stands in. */
export function seenJournals(reader: JournalReader): string {
  if (visibilityOf(reader).all) return supervised(reader);
  return `${supervised(reader)}
    union select j.id from journals j where j.university = app_university() and j.teacher = $1::uuid
    union select j.id from moment, teaching_assignments a join journals j on j.university = a.university and j.id = a.journal
      where a.university = app_university() and a.person = $1::uuid and ${standsIn}`;
}

/** Whether positions show the one journal `j` of discipline `d`, whose programme is `r`. A reader of everything asks $4. */
export const isSupervised = `($4::boolean or d.department = any ($2::uuid[]) or d.finishing_department = any ($2::uuid[]) or r.faculty = any ($3::uuid[]))`;

/** The values of a statement about one journal: $1 to $4. */
export const readerOfOne = (reader: JournalReader): readonly unknown[] => [
  ...readerValues(reader),
  visibilityOf(reader).all,
];
