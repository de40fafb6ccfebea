import type { SessionPerson } from '../../cases/session-person';
import type { Queryable } from '../../database/queryable';
import { runningSubstitution } from './running-substitution';

/** Addresses, as notices name them, of those for whom a person acts now: he hears of their tasks too. */
export async function actingInboxes(
  q: Queryable,
  { university, person }: Pick<SessionPerson, 'university' | 'person'>,
): Promise<readonly string[]> {
  const { rows } = await q.query<{ address: string }>(
    `select s.principal::text as address from substitutions s where s.university = $1 and s.acting = $2 and ${runningSubstitution}
     union
     select a.position || '@' || a.unit::text from substitutions s join appointments a on a.university = s.university and a.person = s.principal
       and a.valid_from <= app_now() and (a.valid_to is null or a.valid_to > app_now())
     where s.university = $1 and s.acting = $2 and ${runningSubstitution} order by 1`,
    [university, person],
  );
  return rows.map(({ address }) => address);
}
