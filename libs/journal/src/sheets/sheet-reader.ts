/** Who asks for sheets: a person and the positions he holds at this moment. */
export interface SheetReader {
  readonly person: string;
  readonly positions: readonly { readonly position: string; readonly unit: string }[];
}

/** The registrar's office, which forms the schedule, prints and keeps; and the administrator. */
const seesAll: readonly string[] = ['registrar', 'registrar-employee', 'administrator'];
const prints: readonly string[] = ['registrar', 'registrar-employee'];

/** What a reader may see of sheets, as values of `visibleSheet`. Whoever is nothing of it sees none. */
export interface SheetSight {
  readonly person: string;
  readonly all: boolean;
  /** Departments that he heads. */
  readonly departments: readonly string[];
  /** Units on whose staff he is, other than as a teacher: of these, faculties see the groups of their programmes (R27). */
  readonly faculties: readonly string[];
}

export function sightOf({ person, positions }: SheetReader): SheetSight {
  const unitsOf = (counts: (position: string) => boolean): string[] =>
    positions.filter(({ position }) => counts(position)).map(({ unit }) => unit);
  return {
    person,
    all: positions.some(({ position }) => seesAll.includes(position)),
    departments: unitsOf((position) => position === 'department-head'),
    faculties: unitsOf((position) => position !== 'teacher'),
  };
}

/** The registrar's office prints sheets to the archive (R20); nobody else does. */
export const mayPrint = ({ positions }: SheetReader): boolean =>
  positions.some(({ position }) => prints.includes(position));

export const sightValues = ({ person, all, departments, faculties }: SheetSight): readonly unknown[] => [
  ...[person, all, departments, faculties],
];

/** Who fills a journal of the sheet's discipline, group and period: by load, or by an assignment that holds today. $1 is the person. */
export const teachesSheet = `exists (
  select from journals j
  where j.university = s.university and j.period = s.period and j.discipline = s.discipline and j.group_id = s.group_id
    and (j.teacher = $1::uuid or exists (
      select from teaching_assignments a join universities u on u.id = a.university
      where a.university = j.university and a.journal = j.id and a.person = $1::uuid and a.revoked_at is null
        and a.valid_from <= (app_now() at time zone u.zone)::date
        and (a.valid_to is null or a.valid_to > (app_now() at time zone u.zone)::date)
    ))
)`;

/** The condition on sheet `s`; its values are $1 to $4, see `sightValues`. */
export const visibleSheet = `($2::boolean or s.department = any ($3::uuid[]) or exists (
    select from student_groups vg join programmes vp on vp.university = vg.university and vp.id = vg.programme
    where vg.university = s.university and vg.id = s.group_id and vp.faculty = any ($4::uuid[])
  ) or ${teachesSheet})`;
