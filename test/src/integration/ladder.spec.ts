import type { PlannedRung } from '@kelisim/domain';
import type { SessionPerson } from '@kelisim/persistence';
import { fileCase, readInbox, verifyCase } from '@kelisim/persistence';
import type { AroundAlarm } from '../support/case-worker';
import { CaseWorker } from '../support/case-worker';
import type { TestEngine } from '../support/engine';
import { startTestEngine } from '../support/engine';
import { questionPack } from '../support/question-pack';
import { timerSeconds } from '../workflows/support/history-events';

/** What the pack declares, in its order: before the end, at it, and after it. */
const ladder = ['remind-1', 'remind-2', 'due', 'breach-1', 'breach-2', 'breach-3', 'breach-4'];
const due = [
  'within: 3 working days',
  'remind: [{ before: 2 working days, to: [holder] }, { before: 1 working day, to: [holder] }]',
  'breach:',
  '  - { after: PT0H, remind: [author, holder] }',
  '  - { after: 1 working day, escalate: superior }',
  '  - { after: 2 working days, reassign: superior }',
  '  - { after: 3 working days, decide: agree }',
];

let engine: TestEngine;
let worker: CaseWorker;
let [teacher, head, dean]: SessionPerson[] = [];
beforeAll(async () => {
  engine = await startTestEngine();
  await engine.publish(questionPack({ procedure: 'ladder', due }));
  teacher = await engine.person('teacher', 'biology');
  head = await engine.person('department-head', 'biology');
  dean = await engine.person('dean', 'science');
  worker = await CaseWorker.open(engine);
});
afterAll(async () => {
  await worker.close();
  await engine.stop();
});

async function file(): Promise<string> {
  const filing = { procedure: 'ladder', form: { text: 'May I?' }, attachments: [], language: 'en' } as const;
  return (await fileCase(engine.database, engine.stores, teacher!, filing, null)).id;
}

/** The moments of the deadline as they were planned when it began. */
async function planned(caseId: string): Promise<readonly PlannedRung[]> {
  const { rows } = await engine.test.owner.query<{ rungs: readonly PlannedRung[] }>(
    'select rungs from deadlines where case_id = $1',
    [caseId],
  );
  return rows[0]!.rungs;
}

/** Puts the law's clock to a moment, where it is not past it. */
async function clockTo(moment: string): Promise<void> {
  await engine.test.owner.query(
    'update clock_offset set ahead = greatest(ahead, $1::timestamptz - clock_timestamp())',
    [moment],
  );
}

interface Reached {
  readonly rung: string;
  readonly effectiveAt: string;
  /** Seconds after its own moment at which it was recorded. */
  readonly late: number;
}

async function reached(caseId: string): Promise<readonly Reached[]> {
  const { rows } = await engine.test.owner.query<{ rung: string; at: Date; late: number }>(
    `select convert_from(bytes, 'utf8')::jsonb -> 'input' ->> 'rung' as rung, effective_at as at,
       extract(epoch from recorded_at - effective_at)::float8 as late
     from events where case_id = $1 and type = 'deadlineReached' order by sequence`,
    [caseId],
  );
  return rows.map(({ rung, at, late }) => ({ rung, effectiveAt: at.toISOString(), late }));
}

/** Letters in the order of their moments: to whom, of what, as of when. */
async function letters(caseId: string): Promise<readonly string[]> {
  const { rows } = await engine.test.owner.query<{ person: string; kind: string; at: Date }>(
    'select person, kind, effective_at as at from letters where case_id = $1 order by effective_at, kind, person',
    [caseId],
  );
  const names = new Map(
    [teacher!, head!, dean!].map(({ person }, place) => [person, ['teacher', 'head', 'dean'][place]]),
  );
  return rows.map(({ person, kind, at }) => `${at.toISOString()} ${kind} ${names.get(person) ?? person}`).sort();
}

/** What the ladder tells, by the moments that were planned. */
function told(rungs: readonly PlannedRung[]): readonly string[] {
  const at = (id: string): string => rungs.find((rung) => rung.id === id)!.at;
  return [
    `${at('remind-1')} reminder head`,
    `${at('remind-2')} reminder head`,
    // Reminded when the term is over already: the letter says that it was missed.
    `${at('breach-1')} escalated head`,
    `${at('breach-1')} escalated teacher`,
    `${at('breach-2')} escalated dean`,
    `${at('breach-3')} escalated dean`,
    `${at('breach-3')} escalated head`,
    `${at('breach-4')} escalated dean`,
  ].sort();
}

const hasTask = async (who: SessionPerson, caseId: string): Promise<boolean> =>
  await engine.database.read(engine.university, async (q) => {
    const { items } = await readInbox(q, who, { case: caseId, limit: 10, cursor: null });
    return items.length > 0;
  });

async function end(caseId: string): Promise<object> {
  const { rows } = await engine.test.owner.query<object>(
    `select c.status, c.outcome, x.state, x.applied, (select count(*)::int from tasks t where t.case_id = c.id and t.state = 'open') as open
     from cases c join deadlines x on x.case_id = c.id where c.id = $1`,
    [caseId],
  );
  const { broken } = await verifyCase(engine.database, engine.stores, { university: engine.university, caseId });
  return { ...rows[0], broken };
}
const decidedByRule = { status: 'ended', outcome: 'done', state: 'elapsed', open: 0, broken: null };

describe('the whole ladder of a term', () => {
  it('is climbed by the case’s own clock: each rung once, in order, at its moment, with its letters and in the right inbox', async () => {
    const id = await file();
    const rungs = await planned(id);
    expect(rungs.map((rung) => rung.id)).toEqual(ladder);
    const inboxes: string[] = [];
    // Temporal has skipped the time up to the alarm: the law's clock goes along with it.
    const together: AroundAlarm = async (_, apply) => {
      const next = rungs[(await reached(id)).length];
      if (next !== undefined) await clockTo(next.at);
      const applied = await apply();
      const where = [head!, dean!].map(async (who, place) => ((await hasTask(who, id)) ? ['head', 'dean'][place] : ''));
      inboxes.push((await Promise.all(where)).join(''));
      return applied;
    };
    await worker.start(together);
    const workflow = await worker.follow(id);
    await expect(workflow.result()).resolves.toEqual({ outcome: 'done' });
    await worker.stop();

    const happened = await reached(id);
    expect(happened.map(({ rung, effectiveAt }) => ({ id: rung, at: effectiveAt }))).toEqual(rungs);
    for (const { late } of happened) expect(late).toBeLessThan(30);
    expect(await letters(id)).toEqual(told(rungs));
    expect(inboxes).toEqual(['head', 'head', 'head', 'head', 'dean', '']);
    expect(await end(id)).toMatchObject(decidedByRule);
    // Each alarm was set to the next moment, on Temporal's own clock.
    const moments = [...new Set(rungs.map(({ at }) => Date.parse(at)))];
    const apart = moments.slice(1).map((moment, place) => (moment - moments[place]!) / 1000);
    const [, ...timers] = timerSeconds(await worker.history(id));
    expect(timers).toHaveLength(apart.length);
    for (const [place, seconds] of timers.entries()) expect(Math.abs(seconds - apart[place]!)).toBeLessThan(30);
  });

  it('is caught up by a worker that stood still over most of it: each rung once, in order, as of its own moment', async () => {
    const id = await file();
    const rungs = await planned(id);
    // It stops after the first reminder, and the rest falls due without it.
    let first: (() => void) | undefined;
    const reminded = new Promise<void>((done) => (first = done));
    const stopping: AroundAlarm = async (_, apply) => {
      await clockTo(rungs[0]!.at);
      const applied = await apply();
      first?.();
      return applied;
    };
    await worker.start(stopping);
    const workflow = await worker.follow(id);
    await reminded;
    await worker.stop();
    await clockTo(new Date(Date.parse(rungs.at(-1)!.at) + 60_000).toISOString());
    expect((await reached(id)).map(({ rung }) => rung)).toEqual(ladder.slice(0, 1));
    await worker.start();
    await expect(workflow.result()).resolves.toEqual({ outcome: 'done' });

    const happened = await reached(id);
    expect(happened.map(({ rung, effectiveAt }) => ({ id: rung, at: effectiveAt }))).toEqual(rungs);
    for (const { late } of happened.slice(1)) expect(late).toBeGreaterThan(59);
    expect(await letters(id)).toEqual(told(rungs));
    expect(await end(id)).toMatchObject(decidedByRule);
  });
});
