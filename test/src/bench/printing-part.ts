import { setTimeout as pause } from 'node:timers/promises';
import { examplePaper, paperHtml } from '../support/papers';
import { startRenderer } from '../support/renderer';
import type { TestRenderer } from '../support/renderer';
import { rounded } from './backlog';
import type { DriverSetting } from './driver';
import { watchProcesses } from './driver';
import { say } from './say';

/** The real explanatory note, printed by a renderer that has nothing else to do. */
export interface PrintingFigures {
  /** From the start of the process until its browser has its pages ready. */
  readonly startMilliseconds: number;
  readonly firstPaperMilliseconds: number;
  /** The first papers of a new renderer. */
  readonly coldPerSecond: number;
  readonly warmPerSecond: number;
  readonly cpuMillisecondsPerPaper: number;
  readonly foreignCores: number;
}

const COLD_PAPERS = 20;
const SIDE_BY_SIDE = 4;

type Print = () => Promise<void>;

/** Prints for some seconds, as many papers side by side as the worker does. */
export async function measurePrinting(
  folder: string,
  setting: Pick<DriverSetting, 'adapter' | 'out'>,
  seconds: number,
): Promise<PrintingFigures> {
  say('papers alone');
  const html = await paperHtml('explanatory-note', 'ru', examplePaper('explanatory-note', 'ru'));
  const begun = performance.now();
  const renderer = await startRenderer(folder);
  const startMilliseconds = Math.round(performance.now() - begun);
  try {
    const print: Print = async () => {
      await renderer.client.render({ html, language: 'ru', title: 'Measurement' });
    };
    const first = await timed(print);
    const cold = await timed(() => printMany(print, COLD_PAPERS));
    return {
      startMilliseconds,
      firstPaperMilliseconds: Math.round(first * 1000),
      coldPerSecond: rounded(COLD_PAPERS / cold),
      ...(await measureWarm(renderer, print, setting, seconds)),
    };
  } finally {
    await renderer.stop();
  }
}

async function measureWarm(
  renderer: TestRenderer,
  print: Print,
  setting: Pick<DriverSetting, 'adapter' | 'out'>,
  seconds: number,
): Promise<Pick<PrintingFigures, 'warmPerSecond' | 'cpuMillisecondsPerPaper' | 'foreignCores'>> {
  const ending = new AbortController();
  let papers = 0;
  const printing = Promise.all(
    Array.from({ length: SIDE_BY_SIDE }, async () => {
      while (!ending.signal.aborted) {
        await print();
        papers += 1;
      }
    }),
  );
  try {
    await pause(1000);
    const before = papers;
    const servers = { renderer: renderer.process.pid ?? 0 };
    const watched = await watchProcesses({ ...setting, servers, postmaster: 0 }, seconds);
    const printed = papers - before;
    const cpu = (watched.B.Procs.renderer?.CPU ?? 0) - (watched.A.Procs.renderer?.CPU ?? 0);
    return {
      warmPerSecond: rounded(printed / watched.Secs),
      cpuMillisecondsPerPaper: rounded((1000 * cpu) / printed),
      foreignCores: rounded(watched.Other),
    };
  } finally {
    ending.abort();
    await printing;
  }
}

/** How long something takes, in seconds. */
async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return (performance.now() - begun) / 1000;
}

async function printMany(print: Print, papers: number): Promise<void> {
  let left = papers;
  await Promise.all(
    Array.from({ length: SIDE_BY_SIDE }, async () => {
      while (left > 0) {
        left -= 1;
        await print();
      }
    }),
  );
}
