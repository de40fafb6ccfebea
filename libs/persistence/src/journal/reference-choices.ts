import type { Language, ReferenceSource } from '@kelisim/domain';
import type { Queryable } from '../database/queryable';
import { lessonTypeName } from './lesson-type';
import type { Choice } from './teaching-choices';

/** Who chooses, from what. `council` is the one whose members are asked for, by its kind and unit. */
export interface ReferenceQuestion {
  readonly source: ReferenceSource;
  readonly person: string;
  readonly language: Language;
  readonly council?: { readonly kind: string; readonly unit: string };
  /** Only these ids are of interest: what a filled form holds. */
  readonly among?: readonly string[];
  /** A part of the label, however it is typed. */
  readonly search?: string;
  readonly limit?: number;
}

const ownLoad = `journals j where j.university = app_university() and j.teacher = $1`;

/** Each gives id and label; $1 is the person, $2 his language, $3 and $4 the council. */
const selections: Readonly<Record<ReferenceSource, string>> = {
  discipline: `select d.id, d.name ->> $2 as label from disciplines d
    where d.university = app_university() and d.id in (select j.discipline from ${ownLoad})`,
  group: `select g.id, g.name as label from student_groups g
    where g.university = app_university() and g.id in (select j.group_id from ${ownLoad})`,
  student: `select s.id, s.name as label from students s
    where s.university = app_university() and s.group_id in (select j.group_id from ${ownLoad})`,
  person: `select p.id, p.name as label from people p where p.university = app_university()`,
  unit: `select u.id, u.name ->> $2 as label from units u where u.university = app_university()`,
  'lesson-type': `select distinct l.type as id, l.type as label from lessons l
    where l.university = app_university() and l.journal in (select j.id from ${ownLoad})`,
  'council-member': `select distinct p.id, p.name as label from councils c
      join council_members m on m.university = c.university and m.council = c.id
      join people p on p.university = m.university and p.id = m.person
    where c.university = app_university() and c.kind = $3 and c.unit = $4
      and m.valid_from <= app_now() and (m.valid_to is null or m.valid_to > app_now())`,
};

/** Nobody looks through a longer list: he searches. */
export const mostChoices = 100;

/** What a person may choose in a field of a form; what a form holds must be among it. In the order of the labels. */
export async function referenceChoices(q: Queryable, question: ReferenceQuestion): Promise<Choice[]> {
  const { source, person, language, council, among, search, limit } = question;
  // Types of lessons are few and named by the product, not by a table.
  const typed = source === 'lesson-type' ? null : (search ?? null);
  const { rows } = await q.query<Choice>(
    `with asked as (select $1::uuid as person, $2::text as language, $3::text as kind, $4::uuid as unit), choices as (${selections[source]})
     select id, label from choices where ($5::text[] is null or id::text = any ($5))
       and ($6::text is null or strpos(folded(label), folded($6)) > 0) order by label, id limit $7`,
    [person, language, council?.kind ?? null, council?.unit ?? null, among ?? null, typed, limit ?? null],
  );
  return source === 'lesson-type' ? rows.map(({ id }) => ({ id, label: lessonTypeName(id)[language] })) : rows;
}
