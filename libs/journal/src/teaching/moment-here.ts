import type { Queryable } from '@kelisim/persistence';
import { moment } from '../reading/seen-journals';

/** The moment of the database's clock, RFC 3339, and the university's local date. */
export interface MomentHere {
  readonly now: string;
  readonly today: string;
}

/** @throws Error where no university is set on the connection. */
export async function momentHere(q: Queryable): Promise<MomentHere> {
  const { rows } = await q.query<{ now: Date; today: string }>(
    `with ${moment} select now, today::text as today from moment`,
  );
  const [row] = rows;
  if (row === undefined) throw new Error('no university is set on this connection');
  return { now: row.now.toISOString(), today: row.today };
}
