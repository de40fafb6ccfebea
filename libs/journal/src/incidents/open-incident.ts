import type { Queryable } from '@kelisim/persistence';
import { newId } from '@kelisim/persistence';

/** Something that is not as it must be in a journal, for the registrar's list. */
export interface Incident {
  /** Null: the product's own journal. */
  readonly connector: string | null;
  /** The same for the same matter, however often it is found. */
  readonly key: string;
  readonly kind: string;
  readonly window: string | null;
  readonly detail: object;
}

/** Opens an incident, unless the same one is open. @returns whether it is new. */
export async function openIncident(tx: Queryable, incident: Incident): Promise<boolean> {
  const { connector, key, kind, window, detail } = incident;
  const { rowCount } = await tx.query(
    `insert into journal_incidents (university, id, connector, key, window_id, kind, detail)
     values (app_university(), $1, $2, $3, $4, $5, $6)
     on conflict (university, connector, key) where resolved_at is null do nothing`,
    [newId(), connector, key, window, kind, JSON.stringify(detail)],
  );
  return rowCount === 1;
}
