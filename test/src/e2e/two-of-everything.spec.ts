import { connectTemporal } from '@kelisim/platform';
import { installationEpoch, publishPack } from '@kelisim/persistence';
import { caseWorkflowId } from '@kelisim/workflows';
import { defaultPayloadConverter } from '@temporalio/common';
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { untilCaughtUp } from '../faults/catch-up';
import { Load } from '../faults/load/load';
import { decisionsOnce, notesOnce } from '../faults/oracle/acknowledged-once';
import { chainsVerify } from '../faults/oracle/chains-verify';
import { endsAsDecided } from '../faults/oracle/ends-as-decided';
import { marksInTime } from '../faults/oracle/marks-in-time';
import { nothingLeft } from '../faults/oracle/nothing-left';
import { papersOnce } from '../faults/oracle/papers-once';
import { workflowsAgree } from '../faults/oracle/workflows-agree';
import { readDrillPack } from '../faults/stage/drill-pack';
import type { CaseName } from '../support/api-answers';
import type { ApiClient } from '../support/api-client';
import type { Cast, NoteSubject } from '../support/cast';
import { findSubject, gatherCast, noteOn } from '../support/cast';
import { decide, outcomeOf, taskIn } from '../support/decide';
import { hearNotices } from '../support/notice-stream';
import type { ProductPair } from '../support/product-pair';
import { startProductPair } from '../support/product-pair';
import { eventsOf, momentOf } from '../workflows/support/history-events';

/** Two products start, are restarted part by part under load, and catch up, on a machine that may have other things to do. */
const PATIENCE_MS = 400_000;
/** The load goes on so long between two restarts. */
const CALM_MS = 4_000;

let pair: ProductPair;
beforeAll(async () => {
  pair = await startProductPair();
  const { database, university } = pair.stored;
  await database.transaction(university, async (q) => {
    await publishPack(q, university, readDrillPack());
  });
}, PATIENCE_MS);
afterAll(async () => {
  await pair.stop();
}, PATIENCE_MS);

describe('two workers and two APIs, renewed one after the other under load', () => {
  const load = new Load();

  it(
    'answer every act, sent again under its key where the answer was lost',
    async () => {
      await load.start(pair.addresses, { seed: 'two of everything', walkers: 4 });
      await pause(CALM_MS);
      for (const process of ['worker', 'api'] as const)
        for (const which of [0, 1] as const) {
          const [former, present] = await pair.renew(which, process);
          expect(present).not.toBe(former);
          await pause(CALM_MS);
        }
      await load.stop();
      const { operations, faults } = load;
      expect({ gaveUp: operations.total('gaveUp'), oddities: operations.oddities, faults }).toEqual({
        gaveUp: 0,
        oddities: [],
        faults: [],
      });
      expect(operations.total('succeeded')).toBeGreaterThan(100);
    },
    PATIENCE_MS,
  );

  it(
    'have followed every case and doubled nothing',
    async () => {
      expect(await untilCaughtUp(pair.stored, 150_000)).not.toBeNull();
      const { stored } = pair;
      const findings = await Promise.all([
        decisionsOnce(stored, load.ledger, load.operations),
        notesOnce(stored, load.ledger, load.operations),
        endsAsDecided(stored),
        papersOnce(stored),
        chainsVerify(stored),
        marksInTime(stored, load.ledger),
        nothingLeft(stored),
        workflowsAgree(stored, []),
      ]);
      expect(findings.flatMap(({ violations }) => violations)).toEqual([]);
      expect(await doubledRows()).toEqual({ letters: 0, windows: 0, effects: 0 });
    },
    PATIENCE_MS,
  );

  it(
    'have both worked, and told each workflow of each event once',
    async () => {
      const { workers, doubled, signals } = await readSignals();
      expect(workers.size).toBeGreaterThan(1);
      expect(doubled).toEqual([]);
      expect(signals).toBeGreaterThan(20);
    },
    PATIENCE_MS,
  );
});

describe('two APIs on one database', () => {
  let casts: readonly [Cast, Cast];
  let author: ApiClient;
  let subject: NoteSubject;
  beforeAll(async () => {
    const [first, second] = pair.addresses;
    casts = [await gatherCast(first, 'ru'), await gatherCast(second, 'ru')];
    author = casts[0].as('teacher', 'Кафедра биологии');
    subject = await findSubject(author, 1);
  });

  it('lead one case: what is decided at one is heard at the other at once', async () => {
    const unit = author.session.appointments[0]!.unit.id;
    const heads = [casts[0].as('department-head', unit), casts[1].as('department-head', unit)] as const;
    const [hearing, acting] = [await hearNotices(heads[1]), heads[0]];
    const filed = await author.post<CaseName>('/api/cases', { procedure: 'journal-correction', form: noteOn(subject) });
    await hearing.untilHeard(1);
    const [there, here] = [await taskIn(heads[1], filed.id), await taskIn(acting, filed.id)];
    expect(there).toEqual(here);
    await decide(acting, here, { outcome: outcomeOf(here, 'agree') });
    await hearing.untilHeard(2);
    await expect(decide(heads[1], there, { outcome: outcomeOf(there, 'agree') })).rejects.toMatchObject({
      problem: { status: 409 },
    });
    hearing.close();
  });

  it('know each other’s sessions and answers: an act that was sent to both happens once', async () => {
    const elsewhere = author.at(pair.addresses[1]);
    const key = randomUUID();
    const act = { procedure: 'journal-correction', form: noteOn(subject) };
    const both = [author, elsewhere].map(async (client) => await client.post<CaseName>('/api/cases', act, key));
    const [one, other] = await Promise.all(both);
    expect(other).toEqual(one);
    expect(await elsewhere.post<CaseName>('/api/cases', act, key)).toEqual(one);
  });
});

/** What unique keys would not catch: a second letter by a second effect, a second window of one opening. */
async function doubledRows(): Promise<unknown> {
  const { rows } = await pair.stored.database.system(
    async (q) =>
      await q.query(
        `select (select count(*)::int from (select from letters group by university, person, case_id, kind, step, outcome, written_at having count(*) > 1) d) as letters,
           (select count(*)::int from (select from windows group by university, line having count(*) > 1) d) as windows,
           (select count(*)::int from (select from effects group by university, line, key having count(*) > 1) d) as effects`,
      ),
  );
  return rows[0];
}

/** A signal is sent again to a workflow that has not acknowledged it by then: that is the sweep, and no doubling. */
const SWEPT_AFTER_MS = 30_000;

interface Told {
  readonly upTo: number;
  readonly at: number;
  readonly by: string;
}

/** From the histories in Temporal: which workers carried cases on, and numbers that a workflow was told twice at a time. */
async function readSignals(): Promise<{ workers: ReadonlySet<string>; doubled: readonly string[]; signals: number }> {
  const { stored } = pair;
  const temporal = { address: stored.temporalAddress, namespace: 'default', taskQueue: stored.taskQueue };
  const { client, close } = await connectTemporal({ temporal });
  const epoch = await installationEpoch(stored.database);
  const { rows } = await stored.database.system(async (q) => await q.query<{ id: string }>('select id from cases'));
  const workers = new Set<string>();
  const doubled: string[] = [];
  let signals = 0;
  for (const { id } of rows) {
    const history = await client.workflow.getHandle(caseWorkflowId(id, epoch)).fetchHistory();
    for (const { workflowTaskCompletedEventAttributes } of eventsOf(history, 'workflowTaskCompletedEventAttributes'))
      workers.add(workflowTaskCompletedEventAttributes.identity ?? '');
    const told = eventsOf(history, 'workflowExecutionSignaledEventAttributes').map((event): Told => {
      const { input, identity } = event.workflowExecutionSignaledEventAttributes;
      const [payload] = input?.payloads ?? [];
      const upTo = payload ? defaultPayloadConverter.fromPayload<number>(payload) : 0;
      return { upTo, at: momentOf(event), by: identity ?? '' };
    });
    signals += told.length;
    const again = told.filter((one, index) =>
      told.slice(0, index).some(({ upTo, at }) => upTo === one.upTo && one.at - at < SWEPT_AFTER_MS),
    );
    if (again.length > 0) doubled.push(`${id}: ${JSON.stringify(told)}`);
  }
  await close();
  return { workers, doubled, signals };
}
