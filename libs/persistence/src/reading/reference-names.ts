import type { Language, ReferenceSource } from '@kelisim/domain';
import type { Queryable } from '../database/queryable';
import { isUuid } from '../database/is-uuid';
import type { Choice, JournalPort, TeachingSource } from '../record/journal-port';

/** What a filled form names by its id. */
export interface NamedReference {
  readonly source: ReferenceSource;
  readonly id: string;
}

/** Names by source and id; what has no name any more is missing. */
export type ReferenceNames = ReadonlyMap<string, string>;

export const referenceKey = ({ source, id }: NamedReference): string => `${source}/${id}`;

const people = `select p.id, p.name as label from people p where p.university = app_university() and p.id = any ($1::uuid[])`;

/** Each gives id and label of the things in $1; `language` is put in, never taken from outside. */
const selections: Readonly<Record<Exclude<ReferenceSource, TeachingSource>, (language: Language) => string>> = {
  unit: (language) =>
    `select u.id, u.name ->> '${language}' as label from units u where u.university = app_university() and u.id = any ($1::uuid[])`,
  person: () => people,
  'council-member': () => people,
};

/**
 * The present names of what filled forms refer to, for whoever may read the forms: unlike a choice, a name depends on nobody's
 * reach. One statement for each kind of thing.
 */
export async function readReferenceNames(
  q: Queryable,
  journal: JournalPort,
  references: readonly NamedReference[],
  language: Language,
): Promise<ReferenceNames> {
  const names = new Map<string, string>();
  for (const source of new Set(references.map((reference) => reference.source))) {
    const ids = [...new Set(references.filter((reference) => reference.source === source).map(({ id }) => id))];
    for (const { id, label } of await namesOf(q, journal, { source, ids, language }))
      names.set(referenceKey({ source, id }), label);
  }
  return names;
}

async function namesOf(
  q: Queryable,
  journal: JournalPort,
  { source, ids, language }: { source: ReferenceSource; ids: readonly string[]; language: Language },
): Promise<Choice[]> {
  if (!isOfPeople(source)) return await journal.names(q, source, ids, language);
  const known = ids.filter(isUuid);
  if (known.length === 0) return [];
  return (await q.query<Choice>(selections[source](language), [known])).rows;
}

const isOfPeople = (source: ReferenceSource): source is Exclude<ReferenceSource, TeachingSource> =>
  source in selections;
