import type { SubstitutionOrder } from '@kelisim/domain';
import type { SessionPerson } from '../../cases/session-person';
import type { Queryable } from '../../database/queryable';
import type { NamedPerson } from './substitution-row';
import { runningSubstitution } from './running-substitution';

/** Somebody for whom a person acts at this moment. */
export interface ActedFor {
  readonly principal: NamedPerson & { readonly shortName: string };
  readonly order: SubstitutionOrder;
  /** When it ends by itself, RFC 3339. */
  readonly until: string;
  /** Null: every procedure. */
  readonly procedures: readonly string[] | null;
}

/** For whom a person acts now, by name; of the same principal one for each order. */
export async function readActing(
  q: Queryable,
  { university, person }: Pick<SessionPerson, 'university' | 'person'>,
): Promise<readonly ActedFor[]> {
  const { rows } = await q.query<{
    principal: string;
    name: string;
    short_name: string;
    number: string;
    date: string;
    valid_to: Date;
    procedures: string[] | null;
  }>(
    `select s.principal, p.name, p.short_name, s.order_number as number, s.order_date::text as date, s.valid_to, s.procedures
     from substitutions s join people p on p.university = s.university and p.id = s.principal
     where s.university = $1 and s.acting = $2 and ${runningSubstitution} order by p.name, s.valid_from, s.id`,
    [university, person],
  );
  return rows.map((row) => ({
    principal: { id: row.principal, name: row.name, shortName: row.short_name },
    order: { number: row.number, date: row.date },
    until: row.valid_to.toISOString(),
    procedures: row.procedures,
  }));
}
