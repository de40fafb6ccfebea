import type { SubstitutionSpan } from '@kelisim/domain';
import type { Queryable } from '../../database/queryable';

interface Dates {
  readonly from: string;
  readonly to: string;
}

/**
 * Those that hold at some moment of a stretch (instants, half-open), revoked ones left out. Until the transaction ends nobody else
 * records one: of two that would close a ring together, the second finds the first.
 */
export async function holdSubstitutions(
  tx: Queryable,
  university: string,
  { from, to }: Dates,
): Promise<readonly SubstitutionSpan[]> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('substitutions ' || $1::text, 0))`, [university]);
  const { rows } = await tx.query<Omit<SubstitutionSpan, 'from' | 'to'> & { valid_from: Date; valid_to: Date }>(
    `select principal, acting, valid_from, valid_to, procedures from substitutions
     where university = $1 and valid_from < $3 and valid_to > $2 and revoked_at is null`,
    [university, from, to],
  );
  return rows.map(({ valid_from: begin, valid_to: end, principal, acting, procedures }) => ({
    ...{ principal, acting, procedures },
    ...{ from: begin.toISOString(), to: end.toISOString() },
  }));
}
