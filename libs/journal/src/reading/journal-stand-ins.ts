import type { Queryable } from '@kelisim/persistence';
import type { Basis } from '../teaching/basis';
import type { StandIn } from './journal-summary';

/** Somebody who fills a journal in another's place, with the minutes it rests on (R16, R17). */
export interface JournalStandIn extends StandIn {
  readonly person: { readonly id: string; readonly name: string };
  readonly basis: Basis;
}

/** Who stands in, stood in or will, in the order of the days; what was revoked is left out. */
export async function readStandIns(q: Queryable, journal: string): Promise<JournalStandIn[]> {
  const { rows } = await q.query<JournalStandIn>(
    `select a.id, a.kind, a.valid_from::text as "from", (a.valid_to - 1)::text as "to", a.students, a.basis,
       json_build_object('id', p.id, 'name', p.name) as person
     from teaching_assignments a join people p on p.university = a.university and p.id = a.person
     where a.university = app_university() and a.journal = $1 and a.revoked_at is null order by a.valid_from, a.id`,
    [journal],
  );
  return rows;
}
