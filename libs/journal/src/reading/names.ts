import type { Language } from '@kelisim/domain';
import type { Choice, Queryable, TeachingSource } from '@kelisim/persistence';
import { isUuid } from '@kelisim/persistence';
import { lessonTypeName } from './lesson-type';

/** Each gives id and label of the things in $1; $2 is the language. */
const selections: Readonly<Record<Exclude<TeachingSource, 'lesson-type'>, string>> = {
  discipline: `select d.id, d.name ->> $2 as label from disciplines d where d.university = app_university() and d.id = any ($1::uuid[])`,
  group: `select g.id, g.name as label from student_groups g, (select $2::text) l where g.university = app_university() and g.id = any ($1::uuid[])`,
  student: `select s.id, s.name as label from students s, (select $2::text) l where s.university = app_university() and s.id = any ($1::uuid[])`,
};

/** The present names of what is taught and to whom, whoever asks. */
export async function namesOfTeaching(
  q: Queryable,
  source: TeachingSource,
  ids: readonly string[],
  language: Language,
): Promise<Choice[]> {
  if (source === 'lesson-type') return ids.map((id) => ({ id, label: lessonTypeName(id)[language] }));
  const known = ids.filter(isUuid);
  if (known.length === 0) return [];
  return (await q.query<Choice>(selections[source], [known, language])).rows;
}
