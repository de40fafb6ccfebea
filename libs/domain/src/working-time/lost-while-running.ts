import type { Outage } from './recount';

/**
 * What an outage took from a term that stands still since `stoppedAt`: only what lies before, for a clock that stood lost nothing.
 * Of a term that runs (null) it took all of it. Where nothing is left, it ends where it begins.
 */
export function lostWhileRunning({ from, to }: Outage, stoppedAt: string | null): Outage {
  if (stoppedAt === null || Date.parse(to) <= Date.parse(stoppedAt)) return { from, to };
  return { from, to: Date.parse(stoppedAt) > Date.parse(from) ? stoppedAt : from };
}
