import { publishPack } from '@kelisim/persistence';
import { setTimeout as pause } from 'node:timers/promises';
import { readBacklog, untilCaughtUp } from '../catch-up';
import { Cast } from '../load/cast';
import { Ledger } from '../load/ledger';
import { Operations } from '../load/operations';
import type { Person } from '../load/person';
import type { Finding } from '../oracle/finding';
import { say } from '../say';
import type { DrillStage } from '../stage/drill-stage';
import { until } from '../until';
import { dueInOutage } from './due-in-outage';
import { questionPack, rungs, term } from './question-pack';

/** Questions whose three rungs fall due while worker and Temporal stand still. */
const QUESTIONS = 1_700;
/** Questions that people go on answering while everything else stands still and catches up. */
const LONG_QUESTIONS = 1_400;
const FILING_AT_ONCE = 12;
/** Decisions in a second meanwhile. */
const DECISIONS_A_SECOND = 4;
/** A decision while clocks stand still, and while thousands of them catch up, p99. */
const MOST_MS = 250;
const CATCH_UP_MS = 600_000;
const ARMED_WITHIN_MS = 150_000;

interface DecisionTimes {
  readonly count: number;
  readonly p50: number;
  readonly p99: number;
}

/** What an outage did, and what was found afterwards. */
export interface OutageReport {
  readonly dueMoments: number;
  readonly standstillSeconds: number;
  readonly caughtUpMs: number | null;
  readonly decisionMs: { readonly standing: DecisionTimes; readonly catchingUp: DecisionTimes };
  readonly findings: readonly Finding[];
}

/**
 * Worker and Temporal stand still over thousands of due moments, of which the case's clocks are armed before. Everything is real and
 * short: minutes stand for days, for neither clock can be moved in a product.
 */
export async function drillOutage(stage: DrillStage): Promise<OutageReport> {
  for (const procedure of ['outage-short', 'outage-long'] as const)
    await stage.database.transaction(stage.university, async (q) => {
      await publishPack(q, stage.university, questionPack(procedure));
    });
  const notebook = { ledger: new Ledger(), operations: new Operations() };
  const cast = await Cast.gather([stage.address], notebook);
  await fileAll(cast, 'outage-long', LONG_QUESTIONS);
  const firstDue = Date.now() + (term.within - term.remindBefore) * 1000;
  await fileAll(cast, 'outage-short', QUESTIONS);
  const lastDue = Date.now() + (term.within + term.tellAfter) * 1000;
  say(`${QUESTIONS} questions are filed`);
  const armed = await until(
    Math.min(ARMED_WITHIN_MS, firstDue - Date.now()),
    async () => (await readBacklog(stage)).events === 0,
  );
  if (armed === null)
    throw new Error('the clocks of the questions were not armed in time: the machine is too slow for this drill');
  say('their clocks are armed; worker and Temporal stand still');
  const workerPid = stage.pidOf('worker');
  if (workerPid === undefined) throw new Error('there is no worker');
  const stoodFrom = Date.now();
  process.kill(workerPid, 'SIGSTOP');
  await stage.stopTemporal();
  const { tookMs } = notebook.operations;
  const waiting = await longQuestions(cast);
  tookMs.length = 0;
  const ending = new AbortController();
  const deciding = decideOn(waiting, ending.signal);
  await pause(Math.max(0, lastDue + 5_000 - Date.now()));
  const standing = timesOf(tookMs.splice(0));
  await stage.startTemporal();
  process.kill(workerPid, 'SIGCONT');
  const standstillSeconds = Math.round((Date.now() - stoodFrom) / 1000);
  say('worker and Temporal go on; people decide all the time');
  const caughtUpMs = await untilCaughtUp(stage, CATCH_UP_MS);
  ending.abort();
  await deciding;
  const decisionMs = { standing, catchingUp: timesOf(tookMs) };
  notebook.ledger.remove();
  const findings = [await dueInOutage(stage), answeredMeanwhile(decisionMs, notebook.operations)];
  return { dueMoments: QUESTIONS * rungs.length, standstillSeconds, caughtUpMs, decisionMs, findings };
}

function timesOf(tookMs: readonly number[]): DecisionTimes {
  const sorted = [...tookMs].sort((a, b) => a - b);
  return { count: sorted.length, p50: share(sorted, 0.5), p99: share(sorted, 0.99) };
}

const share = (sorted: readonly number[], part: number): number =>
  Math.round(sorted[Math.floor(sorted.length * part)] ?? 0);

async function fileAll(cast: Cast, procedure: string, count: number): Promise<void> {
  const authors = cast.teachers;
  let left = count;
  const filer = async (): Promise<void> => {
    for (; left > 0;) {
      left -= 1;
      const author = authors[left % authors.length];
      await author?.act({
        ...{ kind: 'file', method: 'POST', path: '/api/cases' },
        body: { procedure, form: { text: 'May I?' } },
      });
    }
  };
  await Promise.all(Array.from({ length: FILING_AT_ONCE }, filer));
}

interface Inbox {
  readonly items: readonly { readonly id: string; readonly procedure: string; readonly version: number }[];
  readonly next: string | null;
}

interface WaitingQuestion {
  readonly head: Person;
  readonly id: string;
  readonly version: number;
}

/** What stands in the inboxes of heads of departments, page by page, and is not due for long. */
async function longQuestions(cast: Cast): Promise<WaitingQuestion[]> {
  const waiting: WaitingQuestion[] = [];
  for (const head of cast.holders('department-head')) {
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: Inbox | null = await head.read<Inbox>(
        `/api/tasks?limit=100${cursor === '' ? '' : `&cursor=${cursor}`}`,
      );
      const own = (page?.items ?? []).filter(({ procedure }) => procedure === 'outage-long');
      waiting.push(...own.map(({ id, version }) => ({ head, id, version })));
      cursor = page?.next ?? null;
    }
  }
  return waiting;
}

/** Heads of departments answer some of them in a second. */
async function decideOn(waiting: WaitingQuestion[], ending: AbortSignal): Promise<void> {
  const underWay: Promise<unknown>[] = [];
  while (!ending.aborted) {
    const next = waiting.pop();
    if (next === undefined) break;
    const { head, id, version } = next;
    underWay.push(
      head.act({
        ...{ kind: 'decide', method: 'POST', path: `/api/tasks/${id}/decision` },
        body: { outcome: 'agree', version },
      }),
    );
    await pause(1000 / DECISIONS_A_SECOND);
  }
  await Promise.all(underWay);
}

function answeredMeanwhile({ standing, catchingUp }: OutageReport['decisionMs'], operations: Operations): Finding {
  const faults = operations.total('unexpected') + operations.total('gaveUp');
  return {
    question: `decisions meanwhile are answered, in at most ${MOST_MS} ms p99`,
    checked: standing.count + catchingUp.count,
    violations: [
      ...(faults > 0 ? [`${faults} operations failed: ${operations.oddities.slice(0, 3).join('; ')}`] : []),
      ...(standing.p99 > MOST_MS ? [`p99 is ${standing.p99} ms while clocks stand still`] : []),
      ...(catchingUp.p99 > MOST_MS ? [`p99 is ${catchingUp.p99} ms while they catch up`] : []),
    ],
  };
}
