import type { MembersFact } from '@kelisim/domain';
import { groupMember } from '@kelisim/domain';
import type { Queryable } from '../database/queryable';

/** Who is appointed to a working group now and has an account, in order of the names; the group by the id of its unit or by its code. */
export async function membersOfGroup(q: Queryable, university: string, named: string): Promise<MembersFact> {
  const { rows } = await q.query<{ unit: string; persons: string[] }>(
    `select u.id as unit, (
       select coalesce(array_agg(p.id order by p.name, p.id), '{}') from people p where p.university = u.university and p.id in (
         select a.person from appointments a where a.university = u.university and a.unit = u.id and a.position = $3
           and a.valid_from <= app_now() and (a.valid_to is null or a.valid_to > app_now()))
         and exists (select from accounts c where c.university = p.university and c.person = p.id and c.disabled_at is null)
     ) as persons
     from units u where u.university = $1 and u.kind = 'group' and (u.code = $2 or u.id::text = $2)`,
    [university, named, groupMember],
  );
  const [group] = rows;
  return { kind: 'members', unit: group?.unit ?? null, persons: group?.persons ?? [] };
}
