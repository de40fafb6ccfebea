import type { BenchUniversity } from '@kelisim/samples';
import { createHash } from 'node:crypto';
import type { Client } from 'pg';

/** A journal of the measurement: 30 students by 40 lessons, the last of them today and still without marks. */
export interface BenchJournal {
  readonly id: string;
  readonly teacher: string;
  /** Value of the teacher's session cookie. */
  readonly token: string;
  readonly discipline: string;
  readonly group: string;
  readonly students: readonly string[];
  /** In the order of their days; those of the last five days are open. */
  readonly lessons: readonly { readonly id: string; readonly date: string; readonly type: string }[];
}

const studentsOfJournal = 30;
const lessonsOfJournal = 40;
const openLessons = 5;
/** So many that their marks are a million. */
const journals = 860;

/**
 * Loads a million marks with their evidence, set by set and without the checks of each row, which are of data made here.
 * Run it as the owner. Gives the first of the journals, by their teachers.
 */
export async function loadJournals(
  owner: Client,
  university: BenchUniversity,
  wanted: number,
): Promise<BenchJournal[]> {
  const teachers = university.teachers.slice(0, journals);
  const load = teachers.map(({ person, unit }, place) => ({ place, teacher: person, department: unit }));
  await owner.query('begin');
  await owner.query(`set local session_replication_role = 'replica'`);
  await owner.query(
    `create temporary table load on commit drop as
     select l.*, uuidv7() as journal, uuidv7() as group_id, u.id as university, (app_now() at time zone u.zone)::date as today, u.zone
     from json_to_recordset($1) as l (place int, teacher uuid, department uuid), universities u where u.id = $2`,
    [JSON.stringify(load), university.university],
  );
  for (const statement of statements) await owner.query(statement);
  await owner.query('commit');
  await owner.query('vacuum analyze');
  // A gigabyte that was loaded in seconds must be on the disk: nobody loads one beside teachers who save.
  await owner.query('checkpoint');
  return await readJournals(owner, university, wanted);
}

const statements: readonly string[] = [
  `insert into student_groups (university, id, name, programme, course)
   select university, group_id, concat('M-', place), (select id from programmes limit 1), 1 from load`,
  `create temporary table seats on commit drop as
   select load.*, seat, uuidv7() as student from load, generate_series(1, ${studentsOfJournal}) seat`,
  `insert into students (university, id, name, short_name, faculty, record_book)
   select s.university, student, concat('Student ', place, '.', seat), concat('S ', place, '.', seat), u.parent, concat('M-', place, '-', seat)
   from seats s join units u on u.university = s.university and u.id = s.department`,
  `insert into group_members (university, student, group_id, valid_from, basis)
   select university, student, group_id, today - 60, 'bench' from seats`,
  `insert into journals (university, id, discipline, group_id, teacher, period)
   select university, journal, department, group_id, teacher, (select id from academic_periods limit 1) from load`,
  `create temporary table days on commit drop as
   select load.*, day, uuidv7() as lesson, today - (${lessonsOfJournal} - day) as held_on
   from load, generate_series(1, ${lessonsOfJournal}) day`,
  `insert into lessons (university, id, journal, held_on, type, topic, starts_at, locks_at, scale, lock_basis)
   select university, lesson, journal, held_on, case when day % 2 = 0 then 'lecture' else 'practical' end, concat('Topic ', day),
     held_on::timestamp at time zone zone,
     case when day > ${lessonsOfJournal - openLessons} then app_now() + interval '1 day' else held_on::timestamp + interval '3 days' end,
     'hundred-points', '{"kind":"unknown"}' from days`,
  `create temporary table cells on commit drop as
   select d.university, d.lesson, s.student, d.teacher, (50 + (d.day * s.seat) % 51)::text as value, d.held_on + interval '12 hours' as at
   from days d join seats s on s.place = d.place where d.day < ${lessonsOfJournal}`,
  `insert into marks (university, lesson, student, value, changed_at) select university, lesson, student, value, at from cells`,
  `insert into mark_changes (university, lesson, student, after, changed_by, changed_at, right_kind)
   select university, lesson, student, value, teacher, at, 'import' from cells`,
];

async function readJournals(
  owner: Client,
  { university, teachers }: BenchUniversity,
  wanted: number,
): Promise<BenchJournal[]> {
  const tokens = new Map(teachers.map(({ person, token }) => [person, token]));
  const { rows } = await owner.query<Omit<BenchJournal, 'token'>>(
    `select j.id, j.teacher, j.discipline, j.group_id as "group",
       (select array_agg(g.student order by g.student) from group_members g where g.university = j.university and g.group_id = j.group_id) as students,
       (select json_agg(json_build_object('id', l.id, 'date', l.held_on, 'type', l.type) order by l.held_on)
        from lessons l where l.university = j.university and l.journal = j.id) as lessons
     from journals j join student_groups g on g.university = j.university and g.id = j.group_id
     where j.university = $1 and g.name like 'M-%' order by j.id limit $2`,
    [university, wanted],
  );
  return rows.map((row) => ({ ...row, token: tokens.get(row.teacher) ?? '' }));
}

/** A line for windows to stand in: nothing else of its case matters here. */
export async function insertBenchLine(owner: Client, { university, teachers }: BenchUniversity): Promise<string> {
  const [author] = teachers;
  const hash = createHash('sha256').update('bench line').digest('hex');
  const id = `${hash.slice(0, 8)}-${hash.slice(8, 12)}-7${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
  await owner.query(
    `insert into cases (university, id, procedure, version, number, language, author, author_position, author_unit, status, filed_at,
       core, header, personal)
     select $1, $2, procedure, version, 'BENCH-WINDOWS', 'ru', $3, 'teacher', $4, 'open', app_now(), '1', '{}', ''
     from packs where university = $1 limit 1`,
    [university, id, author?.person, author?.unit],
  );
  await owner.query(
    `insert into lines (university, id, case_id, status, sequence, head, state) values ($1, $2, $2, 'open', 1, '', '{}')`,
    [university, id],
  );
  return id;
}
