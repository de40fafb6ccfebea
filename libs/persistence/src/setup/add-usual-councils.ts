import { newId } from '../database/new-id';
import type { Queryable } from '../database/queryable';
import { academicCouncilTitle } from './founding-words';

/**
 * Gives a university the academic council that it lacks: a later version of the product brings a procedure that comes before it. Until an
 * order names its members and rules, what comes before it stands with its secretary, or his superior.
 */
export async function addUsualCouncils(q: Queryable, university: string): Promise<void> {
  await q.query(
    `insert into councils (university, id, kind, unit, title, secretary_position)
     select u.university, $2, 'academic-council', u.id, $3, 'academic-secretary' from units u
     where u.university = $1 and u.parent is null and not exists (select from councils c where c.university = $1 and c.kind = 'academic-council')
     order by u.id limit 1 on conflict do nothing`,
    [university, newId(), JSON.stringify(academicCouncilTitle)],
  );
}
