import type { LocalizedText } from '@kelisim/domain';
import type { Queryable } from '@kelisim/persistence';
import { absent } from '../rules/mark-value';
import type { LessonKind } from '../teaching/usual-lesson-types';
import { markWords } from './mark-words';
import { moment } from './seen-journals';

/** A lesson that was held for a student, with what stands in his own cell. */
export interface LessonOfStudent {
  readonly id: string;
  /** Local date. */
  readonly date: string;
  readonly type: string;
  readonly typeTitle: LocalizedText;
  readonly kind: LessonKind;
  readonly topic: string;
  /** A grade, «н/б», or null where nothing is written. */
  readonly value: string | null;
  /** The grade's word in each language, where its scale has words («зачтено»). */
  readonly words: LocalizedText | null;
  readonly note: 'recredited' | null;
  /** The closed sheet that holds his cell (R20, R45); null where none does. */
  readonly sheet: { readonly id: string; readonly number: string } | null;
}

/** What a student was taught in one journal of a period. */
export interface DisciplineOfStudent {
  readonly journal: string;
  readonly period: string;
  readonly discipline: { readonly id: string; readonly code: string; readonly name: LocalizedText };
  readonly teacher: { readonly id: string; readonly name: string };
  /** Lessons held on days on which he was in the group. */
  readonly held: number;
  readonly absences: number;
  /** Marks of classes and controls. */
  readonly current: readonly LessonOfStudent[];
  /** Marks of exams and credits, which end the discipline. */
  readonly final: readonly LessonOfStudent[];
  /** The order by which the discipline is re-credited, where there is one (R25). */
  readonly recredit: { readonly number: string; readonly date: string } | null;
}

/** A period in which a student was taught. */
export interface PeriodOfStudent {
  readonly id: string;
  readonly title: LocalizedText;
  readonly from: string;
  readonly to: string;
}

/** A student's marks and attendance, of nobody else (R27). */
export interface MarksOfStudent {
  /** All his periods, the newest first. */
  readonly periods: readonly PeriodOfStudent[];
  /** The period that is shown; null where he has none. */
  readonly period: string | null;
  readonly disciplines: readonly DisciplineOfStudent[];
}

/** Reads one period, or the newest that has begun. A period in which he was not taught shows nothing. */
export async function readStudentMarks(q: Queryable, student: string, asked: string | null): Promise<MarksOfStudent> {
  const periods = await readPeriods(q, student);
  const period = asked ?? periods.find(({ begun }) => begun)?.id ?? null;
  const disciplines = period === null ? [] : await readDisciplines(q, student, period);
  return { periods: periods.map(({ id, title, from, to }) => ({ id, title, from, to })), period, disciplines };
}

/** The journals of a student as `own`: those of his groups and subgroups, with the days on which he was in them. $1. */
const own = `own as materialized (
    select j.id as journal, range_agg(daterange(m.valid_from, m.valid_to)) as days
    from group_members m join journals j on j.university = m.university and j.group_id = m.group_id and j.subgroup is null
    where m.university = app_university() and m.student = $1 group by j.id
    union all
    select j.id, range_agg(daterange(b.valid_from, b.valid_to) * daterange(m.valid_from, m.valid_to))
    from group_members m
      join journals j on j.university = m.university and j.group_id = m.group_id
      join subgroup_members b on b.university = m.university and b.student = m.student and b.subgroup = j.subgroup
    where m.university = app_university() and m.student = $1 group by j.id
  )`;

async function readPeriods(q: Queryable, student: string): Promise<readonly (PeriodOfStudent & { begun: boolean })[]> {
  const { rows } = await q.query<PeriodOfStudent & { begun: boolean }>(
    `with ${moment}, ${own}
     select p.id, p.title, p.starts_on::text as "from", p.ends_on::text as "to", p.starts_on <= moment.today as begun
     from (
       select distinct j.period from own o join journals j on j.university = app_university() and j.id = o.journal
         join academic_periods a on a.university = j.university and a.id = j.period
       where o.days && daterange(a.starts_on, a.ends_on, '[]')
     ) taught join academic_periods p on p.university = app_university() and p.id = taught.period, moment
     order by p.starts_on desc, p.id`,
    [student],
  );
  return rows;
}

async function readDisciplines(q: Queryable, student: string, period: string): Promise<readonly DisciplineOfStudent[]> {
  const { rows } = await q.query<Omit<DisciplineOfStudent, 'held' | 'absences' | 'current' | 'final'> & LessonsRow>(
    `with ${moment}, ${own}
     select j.id as journal, j.period, json_build_object('id', d.id, 'code', d.code, 'name', d.name) as discipline,
       json_build_object('id', t.id, 'name', t.name) as teacher, held.lessons, (
         select json_build_object('number', r.number, 'date', r.issued_on) from recredit_orders r
         where r.university = j.university and r.student = $1 and r.discipline = j.discipline
       ) as recredit
     from own o
       join journals j on j.university = app_university() and j.id = o.journal and j.period = $2
       join disciplines d on d.university = j.university and d.id = j.discipline
       join people t on t.university = j.university and t.id = j.teacher
       join academic_periods p on p.university = j.university and p.id = j.period,
       moment, lateral (
         select coalesce(json_agg(json_build_object('id', l.id, 'date', l.held_on, 'type', l.type, 'typeTitle', y.title, 'kind', y.kind,
             'topic', l.topic, 'value', m.value, 'words', ${markWords('m.value')}, 'note', m.note,
             'sheet', case when s.id is not null then json_build_object('id', s.id, 'number', s.number) end) order by l.starts_at, l.id), '[]') as lessons
         from lessons l
           join lesson_types y on y.university = l.university and y.code = l.type
           join scales g on g.university = l.university and g.code = l.scale
           left join marks m on m.university = l.university and m.lesson = l.id and m.student = $1
           left join held_cells h on h.university = l.university and h.lesson = l.id and h.student = $1
           left join sheets s on s.university = l.university and s.id = coalesce(h.sheet, l.sheet)
         where l.university = j.university and l.journal = j.id and l.held_on <@ o.days and l.starts_at <= moment.now
       ) held
     where o.days && daterange(p.starts_on, p.ends_on, '[]')
     order by d.name ->> 'ru', d.code, j.id`,
    [student, period],
  );
  return rows.map(({ lessons, ...row }) => ({ ...row, ...parted(lessons) }));
}

interface LessonsRow {
  readonly lessons: readonly LessonOfStudent[];
}

function parted(
  lessons: readonly LessonOfStudent[],
): Pick<DisciplineOfStudent, 'held' | 'absences' | 'current' | 'final'> {
  return {
    held: lessons.length,
    absences: lessons.filter(({ value }) => value === absent).length,
    current: lessons.filter(({ kind }) => kind !== 'exam'),
    final: lessons.filter(({ kind }) => kind === 'exam'),
  };
}
