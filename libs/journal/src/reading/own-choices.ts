import type { Choice, ChoiceQuestion, Queryable, TeachingSource } from '@kelisim/persistence';
import { ownTeaching } from './own-teaching';

const ownJournals = `own o join journals j on j.university = app_university() and j.id = o.journal`;

/** The registrar's office reports on any student (R29), and has read them all before (`listStudents`). */
const isRegistrar = `exists (select from asked join appointments a on a.university = app_university() and a.person = asked.person
  and a.position in ('registrar', 'registrar-employee') and a.valid_from <= app_now() and (a.valid_to is null or a.valid_to > app_now()))`;

/** Each gives id and label; $1 is the person, $2 his language. */
const selections: Readonly<Record<TeachingSource, string>> = {
  discipline: `select d.id, d.name ->> $2 as label from disciplines d
    where d.university = app_university() and d.id in (select j.discipline from ${ownJournals})`,
  group: `select g.id, g.name as label from student_groups g
    where g.university = app_university() and g.id in (select j.group_id from ${ownJournals})`,
  student: `select s.id, s.name as label from students s
    where s.university = app_university() and (${isRegistrar} or s.id in (
      select m.student from ${ownJournals} join group_members m on m.university = j.university and m.group_id = j.group_id
      where o.students is null or m.student = any (o.students)))`,
  'lesson-type': `select t.code as id, t.title ->> $2 as label from lesson_types t
    where t.university = app_university() and t.code in (
      select l.type from own o join lessons l on l.university = app_university() and l.journal = o.journal and l.held_on <@ o.days)`,
};

/** What a teacher may choose of what he teaches (R47), or taught in another's place; in the order of the labels. */
export async function ownChoices(q: Queryable, question: ChoiceQuestion<TeachingSource>): Promise<Choice[]> {
  const { source, person, language, among, search, limit } = question;
  const { rows } = await q.query<Choice>(
    `with asked as (select $1::uuid as person, $2::text as language), ${ownTeaching}, choices as (${selections[source]})
     select id, label from choices where ($3::text[] is null or id::text = any ($3))
       and ($4::text is null or strpos(folded(label), folded($4)) > 0) order by label, id limit $5`,
    [person, language, among ?? null, search ?? null, limit ?? null],
  );
  return rows;
}
