import type { Queryable } from '@kelisim/persistence';

export interface JournalStudent {
  readonly id: string;
  readonly name: string;
  /** The student's own faculty, which may differ from the group's (R04). */
  readonly faculty: string;
  /** By lesson; a lesson without a mark is left out. */
  readonly marks: Readonly<Record<string, string>>;
  /** By lesson; most marks have none (R25). */
  readonly notes: Readonly<Record<string, 'recredited'>>;
  /** By lesson: the closed sheet of some students that holds this student's cell, which has no open period any more (R20). */
  readonly sheets: Readonly<Record<string, string>>;
  /** Local dates between which the student has a row here, the first and the last; null where it goes on. */
  readonly memberships: readonly { readonly from: string; readonly to: string | null }[];
  /** The order by which the discipline is re-credited to the student, where there is one (R25). */
  readonly recredit: { readonly id: string; readonly number: string; readonly date: string } | null;
}

interface MarkRow {
  readonly student: string;
  readonly lesson: string;
  readonly value: string;
  readonly note: 'recredited' | null;
}

/** The students whose group, or subgroup, it was at some time of the period, by name, with their marks. */
export async function readStudents(q: Queryable, journal: string): Promise<JournalStudent[]> {
  const { rows } = await q.query<Omit<JournalStudent, 'marks' | 'notes' | 'sheets'>>(
    `with asked as materialized (
       select j.university, j.group_id, j.subgroup, j.discipline, p.starts_on, p.ends_on
       from journals j join academic_periods p on p.university = j.university and p.id = j.period
       where j.university = app_university() and j.id = $1
     ), members as materialized (
       select m.student, m.valid_from, m.valid_to from asked a
         join group_members m on m.university = a.university and m.group_id = a.group_id
       where a.subgroup is null and m.valid_from <= a.ends_on and (m.valid_to is null or m.valid_to > a.starts_on)
       union all
       select m.student, m.valid_from, m.valid_to from asked a
         join subgroup_members m on m.university = a.university and m.subgroup = a.subgroup
       where m.valid_from <= a.ends_on and (m.valid_to is null or m.valid_to > a.starts_on)
     )
     select s.id, s.name, s.faculty, rows.memberships, (
       select json_build_object('id', o.id, 'number', o.number, 'date', o.issued_on) from recredit_orders o
       where o.university = a.university and o.student = s.id and o.discipline = a.discipline
     ) as recredit
     from asked a, (
       select student, json_agg(json_build_object('from', valid_from, 'to', valid_to - 1) order by valid_from) as memberships
       from members group by student
     ) rows join students s on s.university = app_university() and s.id = rows.student
     order by s.name, s.id`,
    [journal],
  );
  const marks = await readMarks(q, journal);
  const held = await readHeldCells(q, journal);
  return rows.map((student) => ({
    ...{ ...student, ...(marks.get(student.id) ?? { marks: {}, notes: {} }) },
    sheets: held.get(student.id) ?? {},
  }));
}

type OfStudent = Pick<JournalStudent, 'marks' | 'notes'>;

/** Lesson by lesson: a journal's marks lie together there, however many marks its students have elsewhere. */
async function readMarks(q: Queryable, journal: string): Promise<ReadonlyMap<string, OfStudent>> {
  const { rows } = await q.query<MarkRow>(
    `select m.student, m.lesson, m.value, m.note
     from lessons l join marks m on m.university = l.university and m.lesson = l.id
     where l.university = app_university() and l.journal = $1`,
    [journal],
  );
  const students = new Map<string, { marks: Record<string, string>; notes: Record<string, 'recredited'> }>();
  for (const { student, lesson, value, note } of rows) {
    const own = students.get(student) ?? { marks: {}, notes: {} };
    own.marks[lesson] = value;
    if (note !== null) own.notes[lesson] = note;
    students.set(student, own);
  }
  return students;
}

/** Lesson by lesson, too: few journals have any. */
async function readHeldCells(q: Queryable, journal: string): Promise<ReadonlyMap<string, JournalStudent['sheets']>> {
  const { rows } = await q.query<{ student: string; sheets: JournalStudent['sheets'] }>(
    `select h.student, json_object_agg(h.lesson, h.sheet) as sheets
     from lessons l join held_cells h on h.university = l.university and h.lesson = l.id
     where l.university = app_university() and l.journal = $1 group by h.student`,
    [journal],
  );
  return new Map(rows.map(({ student, sheets }) => [student, sheets]));
}
