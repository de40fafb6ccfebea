import { Client } from 'pg';
import type { Backlog, BacklogWatch } from './backlog';
import { rounded } from './backlog';
import type { DriverSetting, Latency, LoadPlan, LoadWindow } from './driver';
import { runLoad } from './driver';
import type { MeasuredProduct } from './measured-product';
import { say } from './say';

/** Milliseconds at the 50th, 95th and 99th percentile. */
export interface Percentiles {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

/** What one load showed. */
export interface RouteFigures {
  readonly actors: number;
  readonly secondsBetweenActions: number;
  readonly proceduresPerSecond: number;
  /** An action: a filing or a decision. */
  readonly action: Percentiles;
  readonly decision: Percentiles;
  readonly decisionToNextInbox: Percentiles;
  readonly backlog: Backlog;
  /** Where the workflows kept up (oldest event at the stop ≤ 10 s, all applied within 15 s), the rate they kept up with. */
  readonly sustainedPerSecond: number | null;
  readonly cpuMillisecondsPerProcedure: Readonly<Record<string, number>>;
  /** Of the processes; of Postgres what its processes hold beside the shared buffers. */
  readonly memoryMiB: Readonly<Record<string, number>>;
  readonly errors: number;
  /** Procedures that the driver played to their end, and those the database knows as ended: must be the same. */
  readonly counted: { readonly driver: number; readonly database: number };
  readonly foreignCores: number;
}

const OLDEST_SECONDS = 10;
const CATCH_UP_SECONDS = 15;
const PATIENCE_SECONDS = 60;

/** Plays the load, waits until the workflows have caught up, and puts the figures of all windows together. */
export async function measureRoute(
  product: MeasuredProduct,
  watch: BacklogWatch,
  setting: Omit<DriverSetting, 'servers' | 'postmaster'>,
  plan: LoadPlan,
): Promise<RouteFigures> {
  say(`route only, ${plan.actors} actors${plan.thinkSeconds ? `, ${plan.thinkSeconds} s between actions` : ''}`);
  const before = await endedCases(product.ownerUrl);
  const servers = product.processes();
  const result = await runLoad(plan, { ...setting, servers, postmaster: product.postmaster() });
  const backlog = await watch.catchUp(PATIENCE_SECONDS);
  say(
    `  oldest unapplied event at the stop ${backlog.oldestSecondsAtStop} s, all applied after ${backlog.secondsToCatchUp ?? `more than ${PATIENCE_SECONDS}`} s`,
  );
  const rate = median(result.Runs.map(({ ProcPerS }) => ProcPerS));
  const keptUp =
    backlog.oldestSecondsAtStop <= OLDEST_SECONDS && (backlog.secondsToCatchUp ?? Infinity) <= CATCH_UP_SECONDS;
  return {
    actors: plan.actors,
    secondsBetweenActions: plan.thinkSeconds ?? 0,
    proceduresPerSecond: rounded(rate),
    action: latencyOf(result.Runs, ['action']),
    decision: latencyOf(result.Runs, ['visa', 'council', 'registrar', 'teacherDone']),
    decisionToNextInbox: latencyOf(result.Runs, ['visible']),
    backlog,
    sustainedPerSecond: keptUp ? rounded(rate) : null,
    ...costs(result.Runs),
    errors: result.Runs.reduce((sum, { Errors }) => sum + Errors, 0),
    counted: { driver: result.Counted, database: (await endedCases(product.ownerUrl)) - before },
    foreignCores: rounded(Math.max(...result.Runs.map(({ Other }) => Other))),
  };
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** The median of the windows; several series are weighed by how many values they have. */
export function latencyOf(windows: readonly LoadWindow[], series: readonly string[]): Percentiles {
  const of = (pick: (latency: Latency) => number): number =>
    rounded(
      median(
        windows.map(({ Lat }) => {
          const present = series.flatMap((name) => Lat[name] ?? []);
          const count = present.reduce((sum, { N }) => sum + N, 0);
          return present.reduce((sum, latency) => sum + pick(latency) * latency.N, 0) / Math.max(1, count);
        }),
      ),
    );
  return { p50: of(({ P50 }) => P50), p95: of(({ P95 }) => P95), p99: of(({ P99 }) => P99) };
}

function costs(windows: readonly LoadWindow[]): Pick<RouteFigures, 'cpuMillisecondsPerProcedure' | 'memoryMiB'> {
  const names = Object.keys(windows[0]?.A.Procs ?? {});
  const procedures = windows.reduce((sum, { Procs }) => sum + Procs, 0);
  const spent = (of: (state: LoadWindow['A']) => number): number =>
    rounded((1000 * windows.reduce((sum, { A, B }) => sum + of(B) - of(A), 0)) / Math.max(1, procedures));
  const last = windows.at(-1)?.B;
  const cpu = names.map((name): [string, number] => [name, spent(({ Procs }) => Procs[name]?.CPU ?? 0)]);
  const memory = names.map((name): [string, number] => [name, Math.round(last?.Procs[name]?.RSSMiB ?? 0)]);
  return {
    cpuMillisecondsPerProcedure: {
      ...Object.fromEntries(cpu),
      postgres: spent(({ PgCPU }) => PgCPU),
      driver: spent(({ MeCPU }) => MeCPU),
    },
    memoryMiB: { ...Object.fromEntries(memory), postgres: Math.round(last?.PgMiB ?? 0) },
  };
}

async function endedCases(ownerUrl: string): Promise<number> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ count: number }>(
      `select count(*)::int as count from cases where status = 'ended'`,
    );
    return rows[0]?.count ?? 0;
  } finally {
    await client.end();
  }
}
