import type { LocalizedText } from '@kelisim/domain';
import { DomainError } from '@kelisim/domain';
import type { Queryable } from '@kelisim/persistence';
import type { JournalReader } from './journal-reader';
import { visibilityValues, visible } from './journal-reader';
import type { JournalSummary } from './list-journals';
import type { OpenWindow } from '../windows/window';
import { openWindowsOf } from '../windows/window';

export interface JournalLesson {
  readonly id: string;
  /** Local date. */
  readonly date: string;
  readonly type: string;
  readonly typeTitle: LocalizedText;
  readonly topic: string;
  /** Whether the teacher may fill it now without any window (R24). */
  readonly open: boolean;
  /** The end of the open period, RFC 3339 in UTC. */
  readonly locksAt: string;
}

export interface JournalStudent {
  readonly id: string;
  readonly name: string;
  /** The student's own faculty, which may differ from the group's (R04). */
  readonly faculty: string;
  /** By lesson; a lesson without a mark is left out. */
  readonly marks: Readonly<Record<string, string>>;
}

/** A journal as a page: students by lessons, and the rights that hold now. */
export interface JournalPage extends JournalSummary {
  readonly programme: LocalizedText;
  readonly lessons: readonly JournalLesson[];
  readonly students: readonly JournalStudent[];
  /** Windows of its teacher that are open now. */
  readonly windows: readonly OpenWindow[];
}

/** @throws DomainError `not-found` when there is no such journal or this reader may not see it. */
export async function readJournal(q: Queryable, reader: JournalReader, id: string): Promise<JournalPage> {
  const head = await readHead(q, reader, id);
  if (head === undefined) throw new DomainError({ code: 'not-found' });
  const lessons = await readLessons(q, id);
  const students = await readStudents(q, id, head.group.id);
  const of = { holder: head.teacher.id, discipline: head.discipline.id, group: head.group.id };
  return { ...head, lessons, students, windows: await openWindowsOf(q, of) };
}

async function readHead(
  q: Queryable,
  reader: JournalReader,
  id: string,
): Promise<(JournalSummary & { programme: LocalizedText }) | undefined> {
  const { rows } = await q.query<JournalSummary & { programme: LocalizedText }>(
    `select j.id, json_build_object('id', d.id, 'code', d.code, 'name', d.name) as discipline,
       json_build_object('id', g.id, 'name', g.name, 'course', g.course) as "group",
       json_build_object('id', p.id, 'name', p.name) as teacher, j.teacher = $1 as own, r.name as programme
     from journals j
       join disciplines d on d.university = j.university and d.id = j.discipline
       join student_groups g on g.university = j.university and g.id = j.group_id
       join programmes r on r.university = g.university and r.id = g.programme
       join people p on p.university = j.university and p.id = j.teacher
     where j.university = app_university() and j.id = $4 and ${visible}`,
    [...visibilityValues(reader), id],
  );
  return rows[0];
}

async function readLessons(q: Queryable, journal: string): Promise<JournalLesson[]> {
  const { rows } = await q.query<Omit<JournalLesson, 'locksAt'> & { locks_at: Date }>(
    `select l.id, l.held_on::text as date, l.type, t.title as "typeTitle", l.topic, l.locks_at, l.held_on <= moment.today and moment.now < l.locks_at as open
     from lessons l join lesson_types t on t.university = l.university and t.code = l.type, (
       select app_now() as now, (app_now() at time zone u.zone)::date as today from universities u where u.id = app_university()
     ) moment
     where l.university = app_university() and l.journal = $1 order by l.held_on, l.id`,
    [journal],
  );
  return rows.map(({ locks_at, ...lesson }) => ({ ...lesson, locksAt: locks_at.toISOString() }));
}

async function readStudents(q: Queryable, journal: string, group: string): Promise<JournalStudent[]> {
  const { rows } = await q.query<JournalStudent>(
    `select s.id, s.name, s.faculty, coalesce(json_object_agg(m.lesson, m.value) filter (where m.lesson is not null), '{}') as marks
     from students s
       left join (marks m join lessons l on l.university = m.university and l.id = m.lesson and l.journal = $1)
         on m.university = s.university and m.student = s.id
     where s.university = app_university() and s.id in (
       select g.student from group_members g, journals j join academic_periods p on p.university = j.university and p.id = j.period
       where j.university = app_university() and j.id = $1 and g.university = j.university and g.group_id = $2
         and g.valid_from <= p.ends_on and (g.valid_to is null or g.valid_to > p.starts_on)
     )
     group by s.id, s.name, s.faculty order by s.name, s.id`,
    [journal, group],
  );
  return rows;
}
