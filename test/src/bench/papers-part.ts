import type { BenchUniversity } from '@kelisim/samples';
import { Client } from 'pg';
import { rounded } from './backlog';
import type { DriverSetting, LoadPlan } from './driver';
import { runLoad } from './driver';
import { httpClient } from './http-client';
import type { MeasuredProduct } from './measured-product';
import type { Percentiles } from './route-part';
import { latencyOf } from './route-part';
import { say } from './say';

/** Decisions while the worker carries out a pile of papers. */
export interface DrainingFigures {
  readonly actors: number;
  readonly papersWaitingAtStart: number;
  readonly papersWaitingAtEnd: number;
  /** During the load, the warm-up included. */
  readonly papersPerSecond: number;
  readonly proceduresPerSecond: number;
  readonly decision: Percentiles;
  readonly decisionToNextInbox: Percentiles;
  readonly foreignCores: number;
}

const SIDE_BY_SIDE = 8;

/** Piles up explanatory notes while the worker stands still, lets it go, and plays procedures without papers meanwhile. */
export async function measureDraining(
  product: MeasuredProduct,
  university: BenchUniversity,
  setting: Omit<DriverSetting, 'servers' | 'postmaster'>,
  { papers, plan }: { readonly papers: number; readonly plan: LoadPlan },
): Promise<DrainingFigures> {
  say('decisions while papers drain');
  const servers = product.processes();
  const client = new Client({ connectionString: product.ownerUrl });
  await client.connect();
  try {
    await pileUp(product, university, papers);
    const before = await papersWaiting(client);
    const begun = performance.now();
    const result = await runLoad(plan, { ...setting, servers, postmaster: product.postmaster() });
    const seconds = (performance.now() - begun) / 1000;
    const after = await papersWaiting(client);
    say(`  ${before - after} papers of ${before} in ${seconds.toFixed(0)} s`);
    const [window] = result.Runs;
    return {
      actors: plan.actors,
      papersWaitingAtStart: before,
      papersWaitingAtEnd: after,
      papersPerSecond: rounded((before - after) / seconds),
      proceduresPerSecond: rounded(window?.ProcPerS ?? 0),
      decision: latencyOf(result.Runs, ['visa', 'council', 'registrar', 'teacherDone']),
      decisionToNextInbox: latencyOf(result.Runs, ['visible']),
      foreignCores: rounded(window?.Other ?? 0),
    };
  } finally {
    await client.end();
  }
}

/** Each case has one paper to be made: the note as it was filed. */
async function pileUp(product: MeasuredProduct, university: BenchUniversity, papers: number): Promise<void> {
  const { worker } = product.processes();
  if (worker === undefined) throw new Error('there is no worker to halt');
  const teachers = [...university.teachers.slice(0, papers)];
  process.kill(worker, 'SIGSTOP');
  try {
    await Promise.all(
      Array.from({ length: SIDE_BY_SIDE }, async () => {
        for (let next = teachers.pop(); next !== undefined; next = teachers.pop())
          await fileNote(product.address, next);
      }),
    );
  } finally {
    process.kill(worker, 'SIGCONT');
  }
}

async function fileNote(address: string, { token, teaching }: BenchUniversity['teachers'][number]): Promise<void> {
  const { discipline, group, lesson, students } = teaching;
  const form = {
    discipline,
    group,
    lessonTypes: [lesson.type],
    dates: [lesson.date],
    detectedOn: new Date().toISOString().slice(0, 10),
    cause: 'The mark of another student was entered in this line by mistake',
    students,
  };
  await httpClient(address, token).post('/api/cases', { procedure: 'journal-correction', form });
}

async function papersWaiting(client: Client): Promise<number> {
  const { rows } = await client.query<{ count: number }>(
    `select count(*)::int as count from effects where kind = 'render' and state = 'pending'`,
  );
  return rows[0]?.count ?? 0;
}
