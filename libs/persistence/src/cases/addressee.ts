import type { Author, Definition, FormValues, Language, LocalizedText, PaperPerson } from '@kelisim/domain';
import { evaluateText, evaluateTextList } from '@kelisim/domain';
import type { Queryable } from '../database/queryable';
import type { JournalPort } from '../record/journal-port';

interface AddresseeRow {
  readonly title: LocalizedText;
  readonly unit: LocalizedText;
  readonly names: readonly string[];
}

/**
 * To whom the first paper of a case is addressed, in words (R01, R04: the dean of each faculty whose students it
 * concerns). Null where the pack names nobody or the unit is not to be found: the route does not depend on it.
 */
export async function addresseeOf(
  q: Queryable,
  journal: JournalPort,
  university: string,
  definition: Definition,
  { author, form, language }: { author: Author; form: FormValues; language: Language },
): Promise<PaperPerson | null> {
  const { addressee } = definition.start;
  if (addressee === undefined) return null;
  const context = { form, author: { ...author }, item: {}, case: {}, answers: {} };
  const units = await unitsOf(q, journal, addressee, context);
  const { rows } = await q.query<AddresseeRow>(
    `select p.title, u.name as unit, array(select n.short_name from appointments a join people n on n.university = a.university and n.id = a.person
        where a.university = $1 and a.unit = u.id and a.position = p.code and a.valid_from <= app_now() and (a.valid_to is null or a.valid_to > app_now())
        order by n.short_name) as names
     from units u join positions p on p.university = u.university and p.code = $3
     where u.university = $1 and u.id = any ($2::uuid[]) order by u.code`,
    [university, units, addressee.position],
  );
  const [first] = rows;
  if (first === undefined) return null;
  return {
    position: first.title[language],
    unit: rows.map((row) => row.unit[language]).join('; '),
    name: rows.flatMap((row) => row.names).join('; '),
  };
}

async function unitsOf(
  q: Queryable,
  journal: JournalPort,
  addressee: NonNullable<Definition['start']['addressee']>,
  context: Parameters<typeof evaluateText>[1],
): Promise<readonly string[]> {
  if ('of' in addressee) {
    const unit = evaluateText(addressee.of, context);
    return unit.fault === undefined ? [unit.value] : [];
  }
  const members = evaluateTextList(addressee.members, context);
  if (members.fault !== undefined) return [];
  const { groups } = await journal.membersBy(q, addressee.relation, members.value);
  return groups.map(({ key }) => key);
}
