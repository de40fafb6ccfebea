import type { Queryable } from '@kelisim/persistence';
import { semester } from './curriculum';
import { insertRows } from './insert-rows';
import { addDays } from './iso-date';
import { shareJournals } from './journals';
import type { LessonRow } from './lessons';
import { inventMarks, planLessons } from './lessons';
import { inventStaff } from './staff';
import { sampleUniversity } from './units';

/** What a refresh has added. */
export interface AddedTeaching {
  readonly lessons: number;
  readonly marks: number;
}

/**
 * Lets the sample's dates roll on: adds the lessons that are missing between four weeks before today and a week ahead,
 * and marks for past lessons that nobody has written in. A second call on the same day adds nothing; what people have
 * written is never touched.
 */
export async function refreshSample(client: Queryable, today: string): Promise<AddedTeaching> {
  const university = sampleUniversity;
  const { starts_on, ends_on } = semesterAround(today);
  await client.query(
    `update academic_periods set starts_on = least(starts_on, $3), ends_on = greatest(ends_on, $4) where university = $1 and id = $2`,
    [university, semester.id, starts_on, ends_on],
  );
  const planned = planLessons(shareJournals(inventStaff()), today);
  const lessons = await insertRows(client, university, { table: 'lessons', rows: planned, onlyNew: true });
  return { lessons, marks: await fillPastLessons(client, university, today) };
}

/** A semester whose end is near: the sample always lies in the middle of its work. */
export function semesterAround(today: string): {
  readonly id: string;
  readonly code: string;
  readonly title: object;
  readonly level: string;
  readonly kind: string;
  readonly starts_on: string;
  readonly ends_on: string;
} {
  const title = { ru: 'Текущий семестр', kk: 'Ағымдағы семестр', ky: 'Учурдагы семестр', en: 'Present semester' };
  const days = { starts_on: addDays(today, -84), ends_on: addDays(today, 42) };
  return { ...semester, title, level: 'bachelor', kind: 'semester', ...days };
}

interface EmptyLesson extends Pick<LessonRow, 'id' | 'held_on' | 'type'> {
  readonly teacher: string;
  readonly students: readonly string[];
}

/** Marks come with their evidence, as an import. Today's lessons stay empty: they are for the teacher to fill. */
async function fillPastLessons(client: Queryable, university: string, today: string): Promise<number> {
  const { rows } = await client.query<EmptyLesson>(
    `select l.id, l.held_on::text, l.type, j.teacher,
       array(select s.id from group_members m join students s on s.university = m.university and s.id = m.student
         where m.university = j.university and m.group_id = j.group_id and m.valid_from <= l.held_on and (m.valid_to is null or m.valid_to > l.held_on)
         order by s.record_book) as students
     from lessons l join journals j on j.university = l.university and j.id = l.journal
     where l.university = $1 and l.held_on < $2
       and not exists (select from mark_changes c where c.university = l.university and c.lesson = l.id)`,
    [university, today],
  );
  const marks = rows.flatMap(({ students, ...lesson }) => inventMarks(lesson, students));
  const changes = marks.map(({ value, ...rest }) => ({ ...rest, after: value, right_kind: 'import' }));
  await insertRows(client, university, { table: 'mark_changes', rows: changes });
  const values = marks.map(({ lesson, student, value, changed_at }) => ({ lesson, student, value, changed_at }));
  return await insertRows(client, university, { table: 'marks', rows: values });
}
