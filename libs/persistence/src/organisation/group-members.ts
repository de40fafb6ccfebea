import type { GroupsFact, Question } from '@kelisim/domain';
import type { Queryable } from '../database/queryable';

/** Where the relations that packs may group by (`relations` of the domain) are read. */
const sources: Readonly<Record<string, string>> = {
  faculty: 'select id, faculty as key from students where university = $1 and id = any ($2::uuid[])',
};

/** Groups members by a relation, in order of key (R04: the students of each faculty). */
export async function groupMembers(
  q: Queryable,
  university: string,
  question: Extract<Question, { kind: 'groups' }>,
): Promise<GroupsFact> {
  const statement = sources[question.relation];
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
