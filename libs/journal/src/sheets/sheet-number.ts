import type { Queryable } from '@kelisim/persistence';

/**
 * The next number of the year's register of sheets (R39), e.g. `S-2026-00017`, by the local calendar of the university. It holds
 * the counter until the transaction ends, so it is the last lock that is taken (design §3).
 */
export async function nextSheetNumber(tx: Queryable): Promise<string> {
  const { rows } = await tx.query<{ number: string }>(
    `with counter as (
       insert into registers as r (university, code, year, last)
       select id, 'S', extract(year from app_now() at time zone zone)::int, 1 from universities where id = app_university()
       on conflict (university, code, year) do update set last = r.last + 1 returning r.year, r.last
     )
     select concat('S-', year, '-', lpad(last::text, greatest(5, length(last::text)), '0')) as number from counter`,
  );
  const [row] = rows;
  if (row === undefined) throw new Error('no university is set on this connection');
  return row.number;
}
