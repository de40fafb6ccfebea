import type { Database } from '@kelisim/persistence';
import { ConnectorFault } from '../connector/connector-fault';
import { noteCompared, noteNotCompared } from './comparing';
import type { JournalSystems } from './journal-systems';
import type { Reconciled } from './reconcile-connector';
import { reconcileConnector } from './reconcile-connector';

/** One connector that was compared, or could not be. */
export interface ConnectorRound {
  readonly university: string;
  readonly connector: string;
  readonly result?: Reconciled;
  readonly fault?: unknown;
}

/**
 * Compares all connectors of all universities, one after the other. One that is disabled still is while it has windows
 * that have not ended. A fault of one keeps none of the others from being compared; one that lasts is an incident.
 */
export async function reconcileAll(
  database: Database,
  systems: JournalSystems,
  signal: AbortSignal,
): Promise<readonly ConnectorRound[]> {
  const universities = await database.system(async (q) => {
    const { rows } = await q.query<{ id: string }>('select id from university_list()');
    return rows.map(({ id }) => id);
  });
  const rounds: ConnectorRound[] = [];
  for (const university of universities) {
    for (const connector of await connectorsOf(database, university)) {
      if (signal.aborted) return rounds;
      rounds.push(await compareOne(database, systems, { university, connector }));
    }
  }
  return rounds;
}

async function compareOne(
  database: Database,
  systems: JournalSystems,
  at: Pick<ConnectorRound, 'university' | 'connector'>,
): Promise<ConnectorRound> {
  try {
    const result = await reconcileConnector(database, systems, at);
    await noteCompared(database, at);
    return { ...at, result };
  } catch (fault) {
    if (fault instanceof ConnectorFault) await noteNotCompared(database, at, fault);
    return { ...at, fault };
  }
}

async function connectorsOf(database: Database, university: string): Promise<readonly string[]> {
  return await database.read(university, async (q) => {
    const { rows } = await q.query<{ code: string }>(
      `select code from journal_connectors c where c.university = app_university() and (c.enabled or exists (
         select from windows w where w.university = c.university and w.adapter = c.code and w.closed_at is null
       )) order by code`,
    );
    return rows.map(({ code }) => code);
  });
}
