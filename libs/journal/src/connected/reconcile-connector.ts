import type { Database } from '@kelisim/persistence';
import type { Disagreement, WindowHere } from '../connector/disagreement';
import type { JournalChange, JournalSystem } from '../connector/journal-system';
import { reconcile } from '../connector/reconcile';
import { openIncident } from '../incidents/open-incident';
import type { JournalSystems } from './journal-systems';
import { knownWindows } from './known-windows';

/** Seconds by which clocks may differ and a closing may be on its way. */
const tolerance = 60;
/** Windows that ended there longer ago have been compared often enough. */
const comparedFor = 14 * 86_400_000;
/** Changes are looked for in windows that run, or ended at most so long ago. */
const changesFor = 3 * 86_400_000;

/** What a comparison has come to. */
export interface Reconciled {
  readonly windows: number;
  readonly disagreements: number;
  /** Incidents that were not there before. */
  readonly incidents: number;
}

/**
 * Compares our windows of a connector with those of its system (R28): what has to end there is closed again, and each
 * disagreement is one incident in the registrar's list, however often it is found. Repeating it changes nothing.
 *
 * @throws ConnectorFault where the system cannot be asked.
 */
export async function reconcileConnector(
  database: Database,
  systems: JournalSystems,
  at: { readonly university: string; readonly connector: string },
): Promise<Reconciled> {
  const system = await systems.of(at.university, at.connector);
  const { here, now } = await database.read(at.university, async (q) => {
    const { rows } = await q.query<{ now: Date }>('select app_now() as now');
    return { here: await knownWindows(q, at.connector), now: rows[0]?.now.toISOString() ?? '' };
  });
  const known = here.flatMap(({ reference }) => reference ?? []);
  const since = new Date(Date.parse(now) - comparedFor).toISOString();
  const there = await system.listWindows({ since, known });
  const changes = await readAllChanges(system, here, now);
  const found = reconcile({ here, there, changes, now, tolerance });
  let incidents = 0;
  for (const disagreement of found) {
    if (disagreement.todo.includes('close-again')) await closeAgain(system, here, disagreement, now);
    if (disagreement.todo.includes('incident')) incidents += (await keep(database, at, disagreement)) ? 1 : 0;
  }
  return { windows: here.length, disagreements: found.length, incidents };
}

async function readAllChanges(
  system: JournalSystem,
  here: readonly WindowHere[],
  now: string,
): Promise<ReadonlyMap<string, readonly JournalChange[]>> {
  const changes = new Map<string, readonly JournalChange[]>();
  for (const { id, reference, opensAt, closedAt, closesAt, scope, sourced } of here) {
    const end = closedAt ?? closesAt;
    if (reference === null || opensAt === null) continue;
    if (end !== null && Date.parse(end) < Date.parse(now) - changesFor) continue;
    changes.set(reference, await system.readChanges({ id, reference, generation: 0, scope, sourced }, opensAt));
  }
  return changes;
}

/** Another act each time: who has ended it answers so again, who has not has to do it now. */
async function closeAgain(
  system: JournalSystem,
  here: readonly WindowHere[],
  { window, reference }: Disagreement,
  now: string,
): Promise<void> {
  const generation = Math.floor(Date.parse(now) / 1000);
  const ours = here.find(({ id }) => id === window);
  if (ours !== undefined) {
    const { id, scope, sourced, state } = ours;
    await system.closeWindow({ id, scope, sourced, reference, generation }, state === 'closed' ? 'closed' : 'lapsed');
  } else if (window !== null) await system.closeUnknown({ id: window, reference, generation });
}

async function keep(
  database: Database,
  { university, connector }: { readonly university: string; readonly connector: string },
  { key, kind, window, reference, moments, changes }: Disagreement,
): Promise<boolean> {
  return await database.transaction(university, async (tx) => {
    // A window of theirs may bear an id that is none of ours any more.
    const { rows } = await tx.query<{ id: string }>(
      `select id from windows where university = app_university() and id::text = $1`,
      [window],
    );
    const detail = { reference, ...(moments && { moments }), ...(changes && { changes }) };
    return await openIncident(tx, { connector, key, kind, window: rows[0]?.id ?? null, detail });
  });
}
