import type { Database, Queryable } from '@kelisim/persistence';
import type { ConnectorFault } from '../connector/connector-fault';
import { openIncident } from '../incidents/open-incident';
import { detailOf, unreachedAfter } from './unreached';

interface Connection {
  readonly university: string;
  readonly connector: string;
}

/** A system has been compared: whatever was wrong before is over. */
export async function noteCompared(database: Database, { university, connector }: Connection): Promise<void> {
  await database.transaction(university, async (tx) => {
    await tx.query(
      `update journal_connectors set failing_since = null
       where university = app_university() and code = $1 and failing_since is not null`,
      [connector],
    );
  });
}

/**
 * A system could not be compared: nobody knows whether windows have ended there. After a bounded time that is one incident in the
 * registrar's list, until a comparison succeeds and the next outage begins.
 */
export async function noteNotCompared(
  database: Database,
  { university, connector }: Connection,
  fault: ConnectorFault,
): Promise<void> {
  await database.transaction(university, async (tx) => {
    const since = await failingSince(tx, connector);
    if (since === null) return;
    const kind = fault.retryable ? 'unreachable' : 'answers-unfit';
    const detail = { ...detailOf(fault), since: since.toISOString() };
    await openIncident(tx, { connector, key: 'not-compared', kind, window: null, detail });
  });
}

/** Since when, if that is long enough and no incident has told of it yet. */
async function failingSince(tx: Queryable, connector: string): Promise<Date | null> {
  const { rows } = await tx.query<{ since: Date; told: boolean }>(
    `update journal_connectors c set failing_since = coalesce(c.failing_since, app_now())
     where c.university = app_university() and c.code = $1
     returning c.failing_since as since, c.failing_since > app_now() - interval '${unreachedAfter}' or exists (
       select from journal_incidents i where i.university = c.university and i.connector = c.code and i.key = 'not-compared'
         and i.opened_at >= c.failing_since
     ) as told`,
    [connector],
  );
  const [row] = rows;
  return row === undefined || row.told ? null : row.since;
}
