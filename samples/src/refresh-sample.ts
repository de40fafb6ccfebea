import type { Queryable } from '@kelisim/persistence';
import { insertRows } from './insert-rows';
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
  const planned = planLessons(shareJournals(inventStaff()), today);
  const lessons = await insertRows(client, university, { table: 'lessons', rows: planned, onlyNew: true });
  return { lessons, marks: await fillPastLessons(client, university, today) };
}

interface EmptyLesson extends Pick<LessonRow, 'id' | 'held_on' | 'type'> {
  readonly teacher: string;
  readonly students: readonly string[];
}

/** Marks come with their evidence, as an import. Today's lessons stay empty: they are for the teacher to fill. */
async function fillPastLessons(client: Queryable, university: string, today: string): Promise<number> {
  const { rows } = await client.query<EmptyLesson>(
    `select l.id, l.held_on::text, l.type, j.teacher,
       array(select s.id from students s where s.university = j.university and s.group_id = j.group_id order by s.record_book) as students
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
