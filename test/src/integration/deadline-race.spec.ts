import { applyDueRungs, fileCase, verifyCase } from '@kelisim/persistence';
import type { SessionPerson } from '@kelisim/persistence';
import { setTimeout as pause } from 'node:timers/promises';
import type { TestEngine } from '../support/engine';
import { startTestEngine } from '../support/engine';
import type { EngineTask } from '../support/engine-note';
import { decideAs, holderOf, openTasks } from '../support/engine-note';
import { shortTermPack } from '../support/short-term-pack';

const RUNS = 1_000;
/** Runs that are under way at once: each waits for its moment most of the time. */
const AT_ONCE = 60;

let engine: TestEngine;
let teacher: SessionPerson;
let head: SessionPerson;

beforeAll(async () => {
  engine = await startTestEngine();
  await engine.publish(shortTermPack('race', 'PT2S'));
  teacher = await engine.person('teacher', 'biology');
});
afterAll(async () => {
  await engine.stop();
});

interface Run {
  readonly id: string;
  readonly task: EngineTask;
  readonly due: number;
}

async function fileOne(): Promise<Run> {
  const filing = { procedure: 'race', form: { text: 'May I?' }, attachments: [], language: 'en' } as const;
  const { id } = await fileCase(engine.database, engine.stores, teacher, filing, null);
  const [task] = await openTasks(engine, id);
  const { rows } = await engine.test.owner.query<{ due: Date }>(
    'select due_at as due from deadlines where case_id = $1',
    [id],
  );
  return { id, task: task!, due: rows[0]!.due.getTime() };
}

const until = async (moment: number): Promise<void> => {
  await pause(Math.max(0, moment - Date.now()));
};

/**
 * The alarm of a case whose workflow's clock goes wrong by so much; as the workflow does, it asks again when it was told that it
 * came too early.
 */
async function ring({ id, due }: Run, wrong: number): Promise<void> {
  await until(due + wrong);
  const ref = { university: engine.university, caseId: id };
  const early = await applyDueRungs(engine.database, engine.stores, ref);
  if (early.applied > 0 || early.nextRungAt === null) return;
  await until(Date.now() + Date.parse(early.nextRungAt) - Date.parse(early.now));
  await applyDueRungs(engine.database, engine.stores, ref);
}

interface History {
  readonly id: string;
  readonly state: string;
  readonly events: readonly { readonly type: string; readonly at: string }[];
  readonly due: string;
  readonly letters: number;
}

async function histories(): Promise<readonly History[]> {
  const { rows } = await engine.test.owner.query<History>(
    `select c.id, d.state, to_json(d.due_at) #>> '{}' as due,
       (select json_agg(json_build_object('type', e.type, 'at', e.effective_at) order by e.sequence) from events e where e.case_id = c.id and e.type <> 'effectDone') as events,
       (select count(*)::int from effects f where f.case_id = c.id and f.kind = 'letter') as letters
     from cases c join deadlines d on d.university = c.university and d.case_id = c.id where c.procedure = 'race'`,
  );
  return rows;
}

describe('a decision and its breach at the same instant', () => {
  it(`R44 end in one of two consistent histories, ${RUNS} runs, with the alarm 100 ms ahead and behind`, async () => {
    // Starts of decisions are moved to where both outcomes are as likely, however busy the machine is.
    let aim = -20;
    let left = RUNS;
    const player = async (): Promise<void> => {
      for (; left > 0;) {
        left -= 1;
        const run = await fileOne();
        head = await holderOf(engine, run.task);
        const wrong = [-100, 0, 100][left % 3]!;
        const decide = until(run.due + aim + 40 * (Math.random() - 0.5)).then(() =>
          decideAs(engine, head, run.task, 'agree'),
        );
        await Promise.all([decide, ring(run, wrong + 4 * Math.random())]);
        const { rows } = await engine.test.owner.query<{ state: string }>(
          'select state from deadlines where case_id = $1',
          [run.id],
        );
        aim += rows[0]!.state === 'met' ? 1 : -1;
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, player));

    const told = { met: 0, late: 0, other: [] as History[] };
    for (const history of await histories()) {
      const { state, events, due, letters } = history;
      const types = events.map(({ type }) => type).join(' ');
      const decided = events.find(({ type }) => type === 'decided')!;
      const inTime = Date.parse(decided.at) < Date.parse(due);
      if (state === 'met' && inTime && types === 'filed decided' && letters === 0) told.met += 1;
      else if (
        state === 'metLate' &&
        !inTime &&
        /^filed deadlineReached( deadlineReached)? decided$/.test(types) &&
        Date.parse(events[1]!.at) === Date.parse(due) &&
        letters === 1
      )
        told.late += 1;
      else told.other.push(history);
    }
    expect(told.other).toEqual([]);
    expect(told.met + told.late).toBe(RUNS);
    expect(Math.min(told.met, told.late)).toBeGreaterThanOrEqual(50);
    const some = (await histories()).filter((_, each) => each % 40 === 0);
    for (const { id } of some)
      expect(
        (await verifyCase(engine.database, engine.stores, { university: engine.university, caseId: id })).broken,
      ).toBeNull();
  }, 120_000);
});
