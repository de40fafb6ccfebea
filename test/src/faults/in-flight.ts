import { RendererClient } from '@kelisim/documents';
import type { Load } from './load/load';
import type { DrillStage } from './stage/drill-stage';

/** What is under way at a moment. */
export interface InFlight {
  /** Requests of the load without an answer. */
  readonly requests: number;
  /** Recorded events that no workflow has acknowledged. */
  readonly events: number;
  /** Papers that are being printed or wait for it in the renderer; null where it does not answer. */
  readonly renders: number | null;
}

export const isBusy = ({ requests, events, renders }: InFlight): boolean =>
  requests > 0 && events > 0 && (renders ?? 0) > 0;

export async function whatIsInFlight(stage: DrillStage, load: Load): Promise<InFlight> {
  const [renders, events] = await Promise.all([rendersInFlight(stage.rendererSocket), eventsInFlight(stage)]);
  return { requests: load.operations.underWay, events, renders };
}

async function eventsInFlight({ database }: DrillStage): Promise<number> {
  const { rows } = await database.system(
    async (q) => await q.query<{ count: number }>('select count(*)::int as count from outbox'),
  );
  return rows[0]?.count ?? 0;
}

async function rendersInFlight(socket: string): Promise<number | null> {
  const client = new RendererClient(socket);
  try {
    const { waiting } = (await client.health(AbortSignal.timeout(1_000))) as { waiting?: Record<string, number> };
    return Object.values(waiting ?? {}).reduce((sum, count) => sum + count, 0);
  } catch {
    // Killed or standing still a moment ago: then nobody can say.
    return null;
  } finally {
    client.close();
  }
}
