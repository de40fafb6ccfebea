import type { Queryable } from '@kelisim/persistence';
import type { PlannedLesson } from './sheet-lessons';
import type { SheetSubject } from './stored-sheet';

/** A stretch of local dates; the end is the first day outside, null for none. */
interface Stay {
  readonly from: string;
  readonly to: string | null;
}

/** A student of a sheet, with the days on which he was in its group and its subgroups. */
export interface SheetStudent {
  readonly id: string;
  readonly name: string;
  readonly recordBook: string;
  readonly stays: readonly Stay[];
  readonly subgroups: readonly (Stay & { readonly subgroup: string })[];
}

/** Whom a sheet lists: the students it was formed for, or who is in the group on a day; by name. */
export async function readStudents(q: Queryable, of: SheetSubject, day: string): Promise<SheetStudent[]> {
  const { rows } = await q.query<SheetStudent>(
    `with listed as materialized (
       select unnest($2::uuid[]) as student where $2::uuid[] is not null
       union
       select student from group_members
       where $2::uuid[] is null and university = app_university() and group_id = $1
         and valid_from <= $3::date and (valid_to is null or valid_to > $3::date)
     )
     select s.id, s.name, s.record_book as "recordBook",
       (select coalesce(json_agg(json_build_object('from', m.valid_from, 'to', m.valid_to)), '[]') from group_members m
         where m.university = s.university and m.student = s.id and m.group_id = $1) as stays,
       (select coalesce(json_agg(json_build_object('subgroup', m.subgroup, 'from', m.valid_from, 'to', m.valid_to)), '[]')
         from subgroup_members m join subgroups b on b.university = m.university and b.id = m.subgroup and b.group_id = $1
         where m.university = s.university and m.student = s.id) as subgroups
     from listed join students s on s.university = app_university() and s.id = listed.student
     order by s.name, s.id`,
    [of.group, of.students, day],
  );
  return rows;
}

/** The lessons that count for a student: those of days on which he was in the group, and in the lesson's subgroup; no control that is spent. */
export function lessonsOfStudent(student: SheetStudent, lessons: readonly PlannedLesson[]): PlannedLesson[] {
  const includes = ({ from, to }: Stay, date: string): boolean => from <= date && (to === null || date < to);
  return lessons.filter(
    ({ date, subgroup, spentBy }) =>
      !spentBy.includes(student.id) &&
      student.stays.some((stay) => includes(stay, date)) &&
      (subgroup === null || student.subgroups.some((stay) => stay.subgroup === subgroup && includes(stay, date))),
  );
}
