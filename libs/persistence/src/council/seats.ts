import type { CouncilRole, CouncilRules, CouncilSeat } from '@kelisim/domain';
import type { Queryable } from '../database/queryable';

/** A seat with its holder's name, and what it rests on. */
export interface NamedSeat extends CouncilSeat {
  readonly name: string;
  readonly shortName: string;
  readonly basis: string;
}

/** The composition of this moment, or of another (RFC 3339): chair, secretary, members by name, alternates in the order in which they are called. */
export async function readSeats(
  q: Queryable,
  university: string,
  council: string,
  at: string | null = null,
): Promise<readonly NamedSeat[]> {
  const { rows } = await q.query<{
    person: string;
    role: CouncilRole;
    name: string;
    short_name: string;
    basis: string;
  }>(
    `select m.person, m.role, p.name, p.short_name, m.basis from council_members m join people p on p.university = m.university and p.id = m.person
     where m.university = $1 and m.council = $2 and m.valid_from <= coalesce($3::timestamptz, app_now())
       and (m.valid_to is null or m.valid_to > coalesce($3::timestamptz, app_now()))
     order by array_position(array['chair', 'secretary', 'member', 'alternate'], m.role), m.seat, p.name, p.id`,
    [university, council, at],
  );
  return rows.map(({ short_name: shortName, ...seat }) => ({ ...seat, shortName }));
}

/** The rules in force at this moment: of the last order that gives any. */
export const rulesInForce = (university: string, council: string): string => `(select o.rules from council_orders o
  where o.university = ${university} and o.council = ${council} and o.rules is not null and o.valid_from <= app_now()
  order by o.valid_from desc, o.recorded_at desc limit 1)`;

/** Null for a council without rules: it holds no sittings, its secretary records what it decided. */
export async function readRules(q: Queryable, university: string, council: string): Promise<CouncilRules | null> {
  const { rows } = await q.query<{ rules: CouncilRules | null }>(`select ${rulesInForce('$1', '$2')} as rules`, [
    university,
    council,
  ]);
  return rows[0]?.rules ?? null;
}
