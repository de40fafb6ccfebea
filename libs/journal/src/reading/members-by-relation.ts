import type { GroupsFact } from '@kelisim/domain';
import type { Queryable } from '@kelisim/persistence';

/** Where the relations that packs may group by (`relations` of the domain) are read. */
const sources: Readonly<Record<string, string>> = {
  faculty: 'select id, faculty as key from students where university = app_university() and id = any ($1::uuid[])',
};

/** Groups members by a relation, in order of key (R04: the students of each faculty). */
export async function membersBy(q: Queryable, relation: string, members: readonly string[]): Promise<GroupsFact> {
  const statement = sources[relation];
  if (statement === undefined) return { kind: 'groups', groups: [], unknown: members };
  const { rows } = await q.query<{ id: string; key: string }>(statement, [members]);
  const keyOf = new Map(rows.map((row) => [row.id, row.key]));
  const keys = [...new Set(rows.map((row) => row.key))].sort();
  return {
    kind: 'groups',
    groups: keys.map((key) => ({ key, members: members.filter((member) => keyOf.get(member) === key) })),
    unknown: members.filter((member) => !keyOf.has(member)),
  };
}
