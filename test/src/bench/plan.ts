import type { LoadPlan } from './driver';
import type { JournalPlan } from './journal-part';

/** What one run of the benchmark does. */
export interface BenchPlan {
  /** Played before anything counts: compilers and caches get warm. */
  readonly warmUp: LoadPlan;
  readonly sixteen: LoadPlan;
  /** So paced that about 31 procedures come in a second: what the workflows should keep up with. */
  readonly paced: LoadPlan;
  readonly sixtyFour: LoadPlan;
  /** People with pauses between their acts: nothing can be told to a workflow together with the next act. */
  readonly pausing: LoadPlan;
  readonly printSeconds: number;
  readonly draining: { readonly papers: number; readonly plan: LoadPlan };
  readonly journal: JournalPlan;
}

const load = (actors: number, warmSeconds: number, seconds: number, windows = 1, spare = 0): LoadPlan => ({
  ...{ actors, warmSeconds, seconds, windows, spare },
});

/** About seven minutes; a disturbed window is measured again, which may add one. */
export const wholePlan: BenchPlan = {
  warmUp: load(16, 0, 20),
  sixteen: load(16, 4, 15, 3, 2),
  paced: { ...load(16, 4, 20, 1, 1), thinkSeconds: 0.07 },
  sixtyFour: load(64, 4, 15, 1, 1),
  pausing: { ...load(120, 30, 30), thinkSeconds: 5 },
  printSeconds: 10,
  draining: { papers: 500, plan: load(16, 3, 12) },
  journal: {
    ...{ teachers: 200, windows: 500, pages: 400 },
    ...{ paced: { seconds: 60, secondsBetweenColumns: 5 }, withoutPauseSeconds: 20 },
  },
};

/** About two and a half minutes, for a first look: the figures scatter more. */
export const quickPlan: BenchPlan = {
  warmUp: load(16, 0, 8),
  sixteen: load(16, 2, 10),
  paced: { ...load(16, 2, 10), thinkSeconds: 0.07 },
  sixtyFour: load(64, 2, 8),
  pausing: { ...load(60, 12, 10), thinkSeconds: 2 },
  printSeconds: 5,
  draining: { papers: 200, plan: load(16, 2, 8) },
  journal: {
    ...{ teachers: 200, windows: 80, pages: 100 },
    ...{ paced: { seconds: 10, secondsBetweenColumns: 5 }, withoutPauseSeconds: 5 },
  },
};
