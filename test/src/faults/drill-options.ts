import { parseArgs } from 'node:util';

/** How long and how hard a drill is. */
export interface DrillOptions {
  /** Chooses ways, outcomes and marks; the faults hit what the machine happens to be doing. */
  readonly seed: string;
  /** Times each process is killed by hand. */
  readonly rounds: number;
  /** Cases driven side by side. */
  readonly walkers: number;
  /** Pause of the load between two faults, in ms. */
  readonly calmMs: number;
  /** How long Temporal stands still while cases are driven, in ms. */
  readonly outageMs: number;
  /** Only the outage over thousands of due moments. */
  readonly outageOnly: boolean;
  /** How long timers, papers and letters may take to catch up at the end, in ms. */
  readonly catchUpMs: number;
}

const USAGE = 'usage: npm run test:faults -- [--quick] [--outage] [--seed <text>]';

/** @throws Error with the usage. */
export function readDrillOptions(args: readonly string[]): DrillOptions {
  const { quick = false, outage: outageOnly = false, seed = String(Date.now()) } = parse(args);
  return quick
    ? { seed, outageOnly, rounds: 1, walkers: 6, calmMs: 2_500, outageMs: 12_000, catchUpMs: 90_000 }
    : { seed, outageOnly, rounds: 3, walkers: 8, calmMs: 7_000, outageMs: 40_000, catchUpMs: 120_000 };
}

function parse(args: readonly string[]): { quick?: boolean; outage?: boolean; seed?: string } {
  try {
    return parseArgs({
      args: [...args],
      options: { quick: { type: 'boolean' }, outage: { type: 'boolean' }, seed: { type: 'string' } },
    }).values;
  } catch (error) {
    throw new Error(`${(error as Error).message}\n${USAGE}`, { cause: error });
  }
}
