import type { JournalReader } from '../reading/journal-reader';
import { isOffice, visibilityOf } from '../reading/journal-reader';

/** Who asks for sheets: a person and the positions he holds at this moment. */
export type SheetReader = JournalReader;

/** What a reader may see of sheets, as values of `visibleSheet`. Whoever is nothing of it sees none. */
export interface SheetSight {
  readonly person: string;
  readonly all: boolean;
  /** Departments that he heads. */
  readonly departments: readonly string[];
  /** Faculties of whose staff he is: he sees the groups of their programmes (R27). */
  readonly faculties: readonly string[];
}

/** Positions show sheets as they show journals (R27): by one list, and whoever is not named there sees none. */
export const sightOf = (reader: SheetReader): SheetSight => ({ person: reader.person, ...visibilityOf(reader) });

/** The registrar's office prints sheets to the archive (R20); nobody else does. */
export const mayPrint = (reader: SheetReader): boolean => isOffice(reader);

export const sightValues = ({ person, all, departments, faculties }: SheetSight): readonly unknown[] => [
  ...[person, all, departments, faculties],
];

/**
 * Whose load a journal `j` is, or who fills it by an assignment that holds today (R16, R17). Who fills it for some students
 * alone has to do with sheets of these, and of nobody else (R27). $1 is the person.
 */
const fillsJournalOf = (sheet: string): string => `(j.teacher = $1::uuid or exists (
  select from teaching_assignments a join universities u on u.id = a.university
  where a.university = j.university and a.journal = j.id and a.person = $1::uuid and a.revoked_at is null
    and a.valid_from <= (app_now() at time zone u.zone)::date
    and (a.valid_to is null or a.valid_to > (app_now() at time zone u.zone)::date)
    and (a.students is null or ${sheet}.students <@ a.students)
))`;

/** Who fills a journal of the discipline, group and period of `s` for its students. $1 is the person. */
export const teachesSheet = `exists (
  select from journals j
  where j.university = s.university and j.period = s.period and j.discipline = s.discipline and j.group_id = s.group_id
    and ${fillsJournalOf('s')}
)`;

/**
 * The condition on sheet `s`; its values are $1 to $4, see `sightValues`. What a reader may see is gathered once, from what he
 * holds to the sheets: a teacher's few are not looked for among all sheets of all years.
 */
export const visibleSheet = `($2::boolean or s.id in (
    select v.id from sheets v where v.university = app_university() and v.department = any ($3::uuid[])
    union all
    select v.id from programmes p
      join student_groups g on g.university = p.university and g.programme = p.id
      join sheets v on v.university = g.university and v.group_id = g.id
    where p.university = app_university() and p.faculty = any ($4::uuid[])
    union all
    select v.id from journals j
      join sheets v on v.university = j.university and v.group_id = j.group_id and v.discipline = j.discipline and v.period = j.period
    where j.university = app_university() and (
      j.teacher = $1::uuid or j.id in (select t.journal from teaching_assignments t where t.university = app_university() and t.person = $1::uuid)
    ) and ${fillsJournalOf('v')}
  ))`;
