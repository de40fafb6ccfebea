import type { Language } from '@kelisim/domain';
import type { Choice, Queryable, TeachingSource } from '@kelisim/persistence';
import { isUuid } from '@kelisim/persistence';

/** Each gives id and label of the things in $1; $2 is the language. */
const selections: Readonly<Record<TeachingSource, string>> = {
  discipline: `select d.id, d.name ->> $2 as label from disciplines d where d.university = app_university() and d.id = any ($1::uuid[])`,
  group: `select g.id, g.name as label from student_groups g, (select $2::text) l where g.university = app_university() and g.id = any ($1::uuid[])`,
  student: `select s.id, s.name as label from students s, (select $2::text) l where s.university = app_university() and s.id = any ($1::uuid[])`,
  'lesson-type': `select t.code as id, t.title ->> $2 as label from lesson_types t where t.university = app_university() and t.code = any ($1)`,
};

/** The present names of what is taught and to whom, whoever asks. */
export async function namesOfTeaching(
  q: Queryable,
  source: TeachingSource,
  ids: readonly string[],
  language: Language,
): Promise<Choice[]> {
  const known = source === 'lesson-type' ? ids : ids.filter(isUuid);
  if (known.length === 0) return [];
  return (await q.query<Choice>(selections[source], [known, language])).rows;
}
