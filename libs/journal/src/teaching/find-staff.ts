import type { LocalizedText } from '@kelisim/domain';
import type { Queryable } from '@kelisim/persistence';
import { everyWord, wordsOf } from '../reading/every-word';

/** Somebody who may be asked to fill a journal. */
export interface StaffMember {
  readonly id: string;
  readonly name: string;
  readonly positions: readonly { readonly title: LocalizedText; readonly unit: LocalizedText }[];
}

/** Nobody looks through a longer list: he searches. */
const most = 100;

/** Who holds a post of the university now, by name; `search` has parts of the name, in any order, however they are typed. */
export async function findStaff(q: Queryable, search: string | null): Promise<readonly StaffMember[]> {
  const { rows } = await q.query<StaffMember>(
    `select p.id, p.name, json_agg(json_build_object('title', t.title, 'unit', u.name) order by a.position, u.code) as positions
     from people p
       join appointments a on a.university = p.university and a.person = p.id
         and a.valid_from <= app_now() and (a.valid_to is null or a.valid_to > app_now())
       join positions t on t.university = a.university and t.code = a.position
       join units u on u.university = a.university and u.id = a.unit
     where p.university = app_university() and ${everyWord('p.name', '$1')}
     group by p.id, p.name order by p.name, p.id limit ${String(most)}`,
    [wordsOf(search ?? '')],
  );
  return rows;
}
