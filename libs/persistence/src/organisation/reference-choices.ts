import type { ReferenceSource } from '@kelisim/domain';
import type { Queryable } from '../database/queryable';
import type { Choice, ChoiceQuestion, JournalPort, TeachingSource } from '../record/journal-port';

/** `council` is the one whose members are asked for, by its kind and unit. */
export interface ReferenceQuestion extends ChoiceQuestion {
  readonly council?: { readonly kind: string; readonly unit: string };
}

/** What a form can refer to in the organisation itself. */
export type PeopleSource = Exclude<ReferenceSource, TeachingSource>;

/** Each gives id and label; $1 is the language, $2 and $3 the council. */
const selections: Readonly<Record<PeopleSource, string>> = {
  // Whoever is named in a form may be asked about it: he works here and can log in.
  person: `select p.id, p.name as label from people p where p.university = app_university()
      and exists (select from appointments a where a.university = p.university and a.person = p.id
        and a.valid_from <= app_now() and (a.valid_to is null or a.valid_to > app_now()))
      and exists (select from accounts c where c.university = p.university and c.person = p.id and c.disabled_at is null)`,
  unit: `select u.id, u.name ->> $1 as label from units u where u.university = app_university()`,
  'council-member': `select distinct p.id, p.name as label from councils c
      join council_members m on m.university = c.university and m.council = c.id
      join people p on p.university = m.university and p.id = m.person
    where c.university = app_university() and c.kind = $2 and c.unit = $3
      and m.valid_from <= app_now() and (m.valid_to is null or m.valid_to > app_now())`,
};

/** Nobody looks through a longer list: he searches. */
export const mostChoices = 100;

const isOfPeople = (source: ReferenceSource): source is PeopleSource => source in selections;

/**
 * What a person may choose in a field of a form; what a form holds must be among it. In the order of the labels. What is
 * taught is asked of the journal, people and units are the organisation's own.
 */
export async function referenceChoices(
  q: Queryable,
  journal: JournalPort,
  question: ReferenceQuestion,
): Promise<Choice[]> {
  const { source } = question;
  return isOfPeople(source)
    ? await peopleChoices(q, { ...question, source })
    : await journal.choices(q, { ...question, source });
}

/** The people and units among them. */
export async function peopleChoices(
  q: Queryable,
  { source, language, council, among, search, limit }: ReferenceQuestion & { readonly source: PeopleSource },
): Promise<Choice[]> {
  const { rows } = await q.query<Choice>(
    `with asked as (select $1::text as language, $2::text as kind, $3::uuid as unit), choices as (${selections[source]})
     select id, label from choices where ($4::text[] is null or id::text = any ($4))
       and ($5::text is null or strpos(folded(label), folded($5)) > 0) order by label, id limit $6`,
    [language, council?.kind ?? null, council?.unit ?? null, among ?? null, search ?? null, limit ?? null],
  );
  return rows;
}
