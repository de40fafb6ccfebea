import type { Choice, ChoiceQuestion, Queryable, TeachingSource } from '@kelisim/persistence';

const ownLoad = `journals j where j.university = app_university() and j.teacher = $1`;

/** Each gives id and label; $1 is the person, $2 his language. */
const selections: Readonly<Record<TeachingSource, string>> = {
  discipline: `select d.id, d.name ->> $2 as label from disciplines d
    where d.university = app_university() and d.id in (select j.discipline from ${ownLoad})`,
  group: `select g.id, g.name as label from student_groups g
    where g.university = app_university() and g.id in (select j.group_id from ${ownLoad})`,
  student: `select s.id, s.name as label from students s
    where s.university = app_university() and s.id in (
      select m.student from group_members m where m.university = app_university() and m.group_id in (select j.group_id from ${ownLoad}))`,
  'lesson-type': `select t.code as id, t.title ->> $2 as label from lesson_types t
    where t.university = app_university() and t.code in (
      select l.type from lessons l where l.university = app_university() and l.journal in (select j.id from ${ownLoad}))`,
};

/** What a teacher may choose of what he teaches (R47); in the order of the labels. */
export async function ownChoices(q: Queryable, question: ChoiceQuestion<TeachingSource>): Promise<Choice[]> {
  const { source, person, language, among, search, limit } = question;
  const { rows } = await q.query<Choice>(
    `with asked as (select $1::uuid as person, $2::text as language), choices as (${selections[source]})
     select id, label from choices where ($3::text[] is null or id::text = any ($3))
       and ($4::text is null or strpos(folded(label), folded($4)) > 0) order by label, id limit $5`,
    [person, language, among ?? null, search ?? null, limit ?? null],
  );
  return rows;
}
