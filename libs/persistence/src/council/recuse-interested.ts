import type { SessionPerson } from '../cases/session-person';
import type { Queryable } from '../database/queryable';
import { currentSeat } from './council-capacity';
import type { HeldSitting } from './held-sitting';

/**
 * Recuses everybody of the council who is interested in an item of the sitting that is still open (R05, R48): the author of the case, and whoever
 * decided in it at another step, himself or through somebody who acted for him. What the council itself decided there before is no interest.
 * Asked anew with every vote and at the closing: an order may have given such a person a seat meanwhile.
 */
export async function recuseInterested(
  q: Queryable,
  { person }: Pick<SessionPerson, 'person'>,
  { university, id, council }: Pick<HeldSitting, 'university' | 'id' | 'council'>,
): Promise<void> {
  await q.query(
    `insert into sitting_recusals (university, item, person, why, recorded_by)
     select i.university, i.id, m.person, case when c.author = m.person then 'author' else 'visa' end, $4
     from sitting_items i join cases c on c.university = i.university and c.id = i.case_id
       join tasks t on t.university = i.university and t.id = i.task
       join council_members m on m.university = i.university and m.council = $2 and ${currentSeat('m')}
     where i.university = $1 and i.sitting = $3 and i.state in ('pending', 'voting')
       and (c.author = m.person or exists (select from decisions d where d.university = i.university and d.case_id = i.case_id
         and d.step <> t.step and (d.person = m.person or d.on_behalf_of = m.person)))
     on conflict do nothing`,
    [university, council.id, id, person],
  );
}
