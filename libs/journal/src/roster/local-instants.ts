import type { Queryable } from '@kelisim/persistence';

/**
 * The instants at which clocks on the university's wall show these dates and times (`2026-09-01T09:00`), RFC 3339. The
 * database knows the zone.
 */
export async function localInstants(q: Queryable, locals: readonly string[]): Promise<(local: string) => string> {
  const { rows } = await q.query<{ local: string; instant: Date }>(
    `select l.local, l.local::timestamp at time zone u.zone as instant
     from unnest($1::text[]) as l (local), universities u where u.id = app_university()`,
    [[...new Set(locals)]],
  );
  const instants = new Map(rows.map(({ local, instant }) => [local, instant.toISOString()]));
  return (local) => {
    const instant = instants.get(local);
    if (instant === undefined) throw new Error(`the instant of ${local} was not asked for`);
    return instant;
  };
}

/** The beginning of a day. */
export const midnight = (date: string): string => `${date}T00:00`;
