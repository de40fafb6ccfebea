import type { GroupsFact, Question } from '@kelisim/domain';
import type { Queryable } from '../database/queryable';

/** What relates people to what, and where it is read. A pack may group by these. */
const relations: Readonly<Record<string, string>> = {
  faculty: 'select id, faculty as key from students where university = $1 and id = any ($2::uuid[])',
  group: 'select id, group_id as key from students where university = $1 and id = any ($2::uuid[])',
};

/** The relations that `each` may name; publishing refuses others. */
export const knownRelations: readonly string[] = Object.keys(relations);

/** Groups members by a relation, in order of key (R04: the students of each faculty). */
export async function groupMembers(q: Queryable, university: string, question: Extract<Question, { kind: 'groups' }>): Promise<GroupsFact> {
  const statement = relations[question.relation];
  if (statement === undefined) return { kind: 'groups', groups: [], unknown: question.members };
  const { rows } = await q.query<{ id: string; key: string }>(statement, [university, question.members]);
  const keyOf = new Map(rows.map((row) => [row.id, row.key]));
  const keys = [...new Set(rows.map((row) => row.key))].sort();
  return {
    kind: 'groups',
    groups: keys.map((key) => ({ key, members: question.members.filter((member) => keyOf.get(member) === key) })),
    unknown: question.members.filter((member) => !keyOf.has(member)),
  };
}
