import type { Language, ReferenceSource } from '@kelisim/domain';
import type { Queryable } from '../database/queryable';
import { isUuid } from '../database/is-uuid';
import { lessonTypeName } from '../journal/lesson-type';

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
const selections: Readonly<Record<Exclude<ReferenceSource, 'lesson-type'>, (language: Language) => string>> = {
  discipline: (language) =>
    `select d.id, d.name ->> '${language}' as label from disciplines d where d.university = app_university() and d.id = any ($1::uuid[])`,
  group: () =>
    `select g.id, g.name as label from student_groups g where g.university = app_university() and g.id = any ($1::uuid[])`,
  student: () =>
    `select s.id, s.name as label from students s where s.university = app_university() and s.id = any ($1::uuid[])`,
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
  references: readonly NamedReference[],
  language: Language,
): Promise<ReferenceNames> {
  const names = new Map<string, string>();
  for (const source of new Set(references.map((reference) => reference.source))) {
    const ids = [...new Set(references.filter((reference) => reference.source === source).map(({ id }) => id))];
    for (const { id, label } of await namesOf(q, source, ids, language)) names.set(referenceKey({ source, id }), label);
  }
  return names;
}

async function namesOf(
  q: Queryable,
  source: ReferenceSource,
  ids: readonly string[],
  language: Language,
): Promise<readonly { readonly id: string; readonly label: string }[]> {
  if (source === 'lesson-type') return ids.map((id) => ({ id, label: lessonTypeName(id)[language] }));
  const known = ids.filter(isUuid);
  if (known.length === 0) return [];
  return (await q.query<{ id: string; label: string }>(selections[source](language), [known])).rows;
}
