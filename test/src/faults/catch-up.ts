import { say } from './say';
import type { StoredStage } from './stage/stored-stage';
import { until } from './until';

/** What has not been done yet. */
export interface Backlog {
  readonly events: number;
  readonly effects: number;
  /** Rungs that are due, or will be within the shortened terms of a drill. */
  readonly rungs: number;
}

const statement = `
  select (select count(*)::int from outbox) as events,
    (select count(*)::int from effects where state = 'pending') as effects,
    (select count(*)::int from deadlines where next_rung_at < app_now() + interval '1 minute') as rungs`;

export async function readBacklog({ database }: StoredStage): Promise<Backlog> {
  const { rows } = await database.system(async (q) => await q.query<Backlog>(statement));
  const [row] = rows;
  if (row === undefined) throw new Error('an aggregate gave no row');
  return row;
}

/** Waits until clocks, papers and letters have caught up. @returns milliseconds, or null where they did not. */
export async function untilCaughtUp(stage: StoredStage, mostMs: number): Promise<number | null> {
  const tookMs = await until(mostMs, async () => {
    const { events, effects, rungs } = await readBacklog(stage);
    return events + effects + rungs === 0;
  });
  say(tookMs === null ? `not caught up: ${JSON.stringify(await readBacklog(stage))}` : `caught up after ${tookMs} ms`);
  return tookMs;
}
