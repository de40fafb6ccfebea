import type { LocalizedText } from '@kelisim/domain';
import type { SessionPerson } from '../../cases/session-person';
import type { Queryable } from '../../database/queryable';
import { keeping, keptPrincipal } from './kept-principal';

/** Somebody whom an order may name. */
export interface NameablePerson {
  readonly id: string;
  readonly name: string;
  /** A post that he holds now, so that namesakes are told apart. */
  readonly position: LocalizedText;
  readonly unit: LocalizedText;
}

export interface PeopleQuestion {
  /** `principal`: those for whom the person may record; `acting`: everybody else who is employed; `asked`: who of them has an account. */
  readonly as: 'principal' | 'acting' | 'asked';
  readonly search: string | null;
  readonly limit: number;
}

const nameable: Readonly<Record<PeopleQuestion['as'], string>> = {
  principal: keptPrincipal('p.id'),
  acting: 'p.id <> $2',
  asked: `p.id <> $2 and exists (select from accounts c where c.university = $1 and c.person = p.id and c.disabled_at is null)`,
};

/** Whom an order may name, or whom one may ask, by name. Whoever holds no post is in no order, and sees nobody. */
export async function peopleToName(
  q: Queryable,
  who: Pick<SessionPerson, 'university' | 'person'>,
  { as, search, limit }: PeopleQuestion,
): Promise<readonly NameablePerson[]> {
  const { rows } = await q.query<NameablePerson>(
    `${keeping}
     select p.id, p.name, held.title as position, held.unit from people p, lateral (
       select t.title, u.name as unit from appointments e
         join positions t on t.university = e.university and t.code = e.position
         join units u on u.university = e.university and u.id = e.unit
       where e.university = $1 and e.person = p.id and e.valid_from <= app_now() and (e.valid_to is null or e.valid_to > app_now())
       order by e.valid_from, e.id limit 1) held
     where p.university = $1 and ($3::text is null or strpos(folded(p.name), folded($3)) > 0)
       and exists (select from appointments a where a.university = $1 and a.person = $2 and a.valid_from <= app_now()
         and (a.valid_to is null or a.valid_to > app_now()))
       and ${nameable[as]}
     order by p.name, p.id limit $4`,
    [who.university, who.person, search, limit],
  );
  return rows;
}
