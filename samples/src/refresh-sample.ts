import type { Queryable } from '@kelisim/persistence';
import { semester } from './curriculum';
import { insertRows } from './insert-rows';
import type { SampleJournal } from './journals';
import { shareJournals } from './journals';
import type { EmptyLesson } from './lessons';
import { inventMarks, planLessons } from './lessons';
import { readSampleLocks } from './sample-locks';
import { semesterAround } from './semester';
import { inventStaff } from './staff';
import { sampleUniversity } from './units';

/** What a refresh has added. */
export interface AddedTeaching {
  readonly lessons: number;
  readonly marks: number;
}

/**
 * Lets the sample's dates roll on: adds the lessons that are missing between twelve weeks before today and a week ahead,
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
  const journals = await presentJournals(client, university);
  const planned = planLessons(journals, today, await readSampleLocks(client, university));
  const lessons = await insertRows(client, university, { table: 'lessons', rows: planned, onlyNew: true });
  return { lessons, marks: await fillPastLessons(client, university, { today, journals }) };
}

/** Journals that a later version of the sample has are not in one that was loaded before. */
async function presentJournals(client: Queryable, university: string): Promise<readonly SampleJournal[]> {
  const { rows } = await client.query<{ id: string }>('select id from journals where university = $1', [university]);
  const present = new Set(rows.map(({ id }) => id));
  return shareJournals(inventStaff()).filter(({ id }) => present.has(id));
}

/** Marks come with their evidence, as an import. Today's lessons stay empty: they are for the teacher to fill. */
async function fillPastLessons(
  client: Queryable,
  university: string,
  { today, journals }: { readonly today: string; readonly journals: readonly SampleJournal[] },
): Promise<number> {
  const tardy = new Set(journals.filter((journal) => journal.tardy).map(({ id }) => id));
  const { rows } = await client.query<Omit<EmptyLesson, 'tardy'> & { journal: string }>(emptyLessons, [
    university,
    today,
  ]);
  const marks = rows.flatMap(({ journal, ...lesson }) => inventMarks({ ...lesson, tardy: tardy.has(journal) }));
  const changes = marks.map(({ value, note, ...rest }) => ({
    ...rest,
    ...{ after: value, after_note: note, right_kind: 'import' },
  }));
  await insertRows(client, university, { table: 'mark_changes', rows: changes });
  const values = marks.map(({ lesson, student, value, note, recredit_order, changed_at }) => ({
    ...{ lesson, student, value, note, recredit_order, changed_at },
  }));
  return await insertRows(client, university, { table: 'marks', rows: values });
}

const emptyLessons = `
  select l.id, l.held_on::text, l.type, j.id as journal, j.teacher,
    array(select s.id from students s where s.university = j.university and s.id in (
      select m.student from group_members m where j.subgroup is null and m.university = j.university and m.group_id = j.group_id
        and m.valid_from <= l.held_on and (m.valid_to is null or m.valid_to > l.held_on)
      union all select m.student from subgroup_members m where m.university = j.university and m.subgroup = j.subgroup
        and m.valid_from <= l.held_on and (m.valid_to is null or m.valid_to > l.held_on)
    ) order by s.record_book) as students,
    (select coalesce(json_object_agg(o.student, o.id), '{}') from recredit_orders o
      where o.university = j.university and o.discipline = j.discipline and o.issued_on <= l.held_on) as recredited
  from lessons l join journals j on j.university = l.university and j.id = l.journal
  where l.university = $1 and l.held_on < $2
    and not exists (select from mark_changes c where c.university = l.university and c.lesson = l.id)`;
