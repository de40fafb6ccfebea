import type { LocalizedText } from '@kelisim/domain';
import type { Queryable } from '@kelisim/persistence';

/** Somebody who may be asked to fill a journal. */
export interface StaffMember {
  readonly id: string;
  readonly name: string;
  readonly positions: readonly { readonly title: LocalizedText; readonly unit: LocalizedText }[];
}

/** Nobody looks through a longer list: he searches. */
const most = 100;

/** Who holds a post of the university now, by name; `search` is a part of the name, however it is typed. */
export async function findStaff(q: Queryable, search: string | null): Promise<readonly StaffMember[]> {
  const { rows } = await q.query<StaffMember>(
    `select p.id, p.name, json_agg(json_build_object('title', t.title, 'unit', u.name) order by a.position, u.code) as positions
     from people p
       join appointments a on a.university = p.university and a.person = p.id
         and a.valid_from <= app_now() and (a.valid_to is null or a.valid_to > app_now())
       join positions t on t.university = a.university and t.code = a.position
       join units u on u.university = a.university and u.id = a.unit
     where p.university = app_university() and ($1::text is null or strpos(folded(p.name), folded($1)) > 0)
     group by p.id, p.name order by p.name, p.id limit ${String(most)}`,
    [search],
  );
  return rows;
}
