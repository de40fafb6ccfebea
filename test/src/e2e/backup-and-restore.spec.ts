import { connectTemporal } from '@kelisim/platform';
import type { TemporalAccess } from '@kelisim/platform';
import { installationEpoch, publishPack } from '@kelisim/persistence';
import { caseWorkflowId } from '@kelisim/workflows';
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { untilCaughtUp } from '../faults/catch-up';
import { chainsVerify } from '../faults/oracle/chains-verify';
import { endsAsDecided } from '../faults/oracle/ends-as-decided';
import { nothingLeft } from '../faults/oracle/nothing-left';
import { papersOnce } from '../faults/oracle/papers-once';
import { workflowsAgree } from '../faults/oracle/workflows-agree';
import { readDrillPack } from '../faults/stage/drill-pack';
import type { CaseName, CaseView } from '../support/api-answers';
import type { ApiClient } from '../support/api-client';
import type { Cast, NoteSubject } from '../support/cast';
import { findSubject, gatherCast, noteOn } from '../support/cast';
import { decide, outcomeOf, taskIn } from '../support/decide';
import { OwnProduct } from '../support/own-product';

/** Long enough to act within them before a restart, short enough that all of them end within the test. */
const terms = { visa: 25, council: 20, window: 30 };
/** Two products are started here, one after the other, on a machine that may have other things to do. */
const PATIENCE_MS = 300_000;

const product = new OwnProduct();
const backup = join(product.dataFolder, 'kept.backup');
let cast: Cast;
let author: ApiClient;
let subject: NoteSubject;
/** Where each case stood when the backup was taken; the last one was filed afterwards. */
let atVisa: CaseName;
let atCouncil: CaseName;
let withWindow: CaseName;
let ended: CaseName;
let filedAfterwards: CaseName;

const file = async (): Promise<CaseName> =>
  await author.post<CaseName>('/api/cases', { procedure: 'journal-correction', form: noteOn(subject) });

async function choose(person: ApiClient, { id }: CaseName, outcome: string): Promise<void> {
  const task = await taskIn(person, id);
  await decide(person, task, { outcome: outcomeOf(task, outcome) });
}
const head = (): ApiClient => cast.as('department-head', author.session.appointments[0]!.unit.id);
const secretary = (): ApiClient => cast.as('council-secretary', subject.students[0]!.faculty);
const registrar = (): ApiClient => cast.as('registrar');

const steps: readonly (readonly [who: () => ApiClient, outcome: string])[] = [
  [head, 'agree'],
  [secretary, 'allow'],
  [registrar, 'open'],
  [() => author, 'close'],
];
/** Files a case and takes it some steps on its way. */
async function fileAndTake(count: number): Promise<CaseName> {
  const filed = await file();
  for (const [who, outcome] of steps.slice(0, count)) await choose(who(), filed, outcome);
  return filed;
}
async function logInAndPublish(): Promise<void> {
  const { database, university } = product.stored;
  await database.transaction(university, async (q) => {
    await publishPack(q, university, readDrillPack(terms));
  });
  cast = await gatherCast(product.address, 'ru');
  author = cast.as('teacher', 'Кафедра биологии');
  subject = await findSubject(author, 1);
}
const view = async ({ id }: CaseName): Promise<CaseView> => await author.get<CaseView>(`/api/cases/${id}`);
const openTemporal = async (): Promise<TemporalAccess> =>
  await connectTemporal({
    temporal: { address: product.stored.temporalAddress, namespace: 'default', taskQueue: 'kelisim' },
  });

beforeAll(async () => {
  await product.start();
  await logInAndPublish();
}, PATIENCE_MS);
afterAll(async () => {
  await product.remove();
});

describe('R23 a backup of a product that runs', () => {
  it('is taken while cases are under way, and they go on', async () => {
    [atVisa, atCouncil, ended] = [await fileAndTake(0), await fileAndTake(1), await fileAndTake(4)];
    withWindow = await fileAndTake(3);
    const { code, said } = await product.run('backup', backup);
    expect({ code, said }).toMatchObject({ code: 0, said: expect.stringContaining('4 cases') as string });
    expect(said).toContain('master-key');
    await choose(head(), atVisa, 'agree');
    await choose(secretary(), atCouncil, 'allow');
    await choose(author, withWindow, 'close');
    filedAfterwards = await file();
    expect(await view(withWindow)).toMatchObject({ state: 'ended' });
    // Everything has its workflow by then: what Temporal knows is later than the backup.
    expect(await untilWorkflowOf(filedAfterwards)).toBe('RUNNING');
  });

  it(
    'is refused as long as the product runs, without consent, or with another master key; nothing is changed',
    async () => {
      expect(await product.run('restore', backup, '--replace')).toMatchObject({
        code: 1,
        said: expect.stringContaining('already runs') as string,
      });
      await product.stop();
      expect(await product.run('restore', backup)).toMatchObject({
        code: 1,
        said: expect.stringContaining('--replace') as string,
      });
      const key = join(product.dataFolder, 'master-key');
      copyFileSync(key, `${key}.right`);
      writeFileSync(key, `${Buffer.alloc(32, 1).toString('base64')}\n`);
      expect(await product.run('restore', backup, '--replace')).toMatchObject({
        code: 1,
        said: expect.stringContaining('not the one of this backup') as string,
      });
      copyFileSync(`${key}.right`, key);
    },
    PATIENCE_MS,
  );
});

describe('R23 a restored product', () => {
  it(
    'is verified case by case, and keeps a report of it',
    async () => {
      const { code, said } = await product.run('restore', backup, '--replace');
      expect({ code, said }).toMatchObject({ code: 0, said: expect.stringContaining('0 broken') as string });
      const folder = join(product.dataFolder, 'restores');
      const report = JSON.parse(readFileSync(join(folder, readdirSync(folder)[0]!), 'utf8')) as Record<string, unknown>;
      // What is open goes on, and whatever ended with a paper still to be made.
      expect([3, 4]).toContain(report.cases);
      expect(report).toMatchObject({ numbersLeftOut: 100, verified: { cases: 4, broken: [] } });
    },
    PATIENCE_MS,
  );

  it(
    'shows every case where it stood, knows nothing of what came after, and lets nobody in without a new login',
    async () => {
      const former = author;
      await product.start();
      await expect(former.get('/api/tasks')).rejects.toMatchObject({ problem: { code: 'not-logged-in' } });
      await logInAndPublish();
      expect((await view(atVisa)).tasks.map(({ step }) => step)).toEqual(['visa']);
      expect((await view(atCouncil)).tasks.map(({ step }) => step)).toEqual(['council']);
      expect(await view(ended)).toMatchObject({ state: 'ended', outcome: 'unchanged' });
      await expect(view(filedAfterwards)).rejects.toMatchObject({ problem: { code: 'not-found' } });
    },
    PATIENCE_MS,
  );

  it('gives no number twice that somebody may have on paper', async () => {
    const filed = await file();
    expect(Number(filed.number.split('-')[2])).toBeGreaterThan(Number(filedAfterwards.number.split('-')[2]));
  });

  it(
    'goes on: people decide, clocks ring in their time, windows end, nothing is done twice',
    async () => {
      await choose(head(), atVisa, 'agree');
      await choose(secretary(), atCouncil, 'allow');
      const caughtUp = await untilCaughtUp(product.stored, 150_000);
      expect(caughtUp).not.toBeNull();
      expect(await view(withWindow)).toMatchObject({ state: 'ended', outcome: 'unchanged' });
      const { rows } = await product.stored.database.system(
        async (q) =>
          await q.query<{ once: boolean; rung: number }>(
            `select count(*) = count(distinct (line, convert_from(bytes, 'UTF8')::jsonb -> 'input')) as once, count(*)::int as rung
           from events where type = 'deadlineReached'`,
          ),
      );
      expect(rows).toEqual([{ once: true, rung: expect.any(Number) as number }]);
      expect(rows[0]!.rung).toBeGreaterThan(4);
      const findings = [chainsVerify, endsAsDecided, papersOnce, nothingLeft].map(
        async (ask) => (await ask(product.stored)).violations,
      );
      expect((await Promise.all(findings)).flat()).toEqual([]);
    },
    PATIENCE_MS,
  );

  it('is followed by workflows of the new epoch alone; those of the former one were ended', async () => {
    const { violations, checked } = await workflowsAgree(product.stored, []);
    expect({ violations, checked }).toEqual({ violations: [], checked: 5 });
    const former = [atVisa, atCouncil, filedAfterwards];
    const access = await openTemporal();
    const statuses = former.map(
      async ({ id }) => (await access.client.workflow.getHandle(caseWorkflowId(id, 1)).describe()).status.name,
    );
    expect(await Promise.all(statuses)).toEqual(['TERMINATED', 'TERMINATED', 'TERMINATED']);
    await access.close();
    expect(product.read('logs/worker.log')).toContain(filedAfterwards.id);
  });
});

describe('R23 the monthly drill: a backup and the key on a machine that has nothing', () => {
  const other = new OwnProduct();
  afterAll(async () => {
    await other.remove();
  });

  it(
    'becomes a product that goes on',
    async () => {
      expect((await other.run('restore', backup)).said).toContain('There is no master key');
      copyFileSync(join(product.dataFolder, 'master-key'), join(other.dataFolder, 'master-key'));
      await product.stop();
      expect(await other.run('restore', backup, '--drill')).toMatchObject({ code: 0 });
      await other.start();
      expect(await untilCaughtUp(other.stored, 150_000)).not.toBeNull();
      expect((await workflowsAgree(other.stored, [])).violations).toEqual([]);
      expect((await chainsVerify(other.stored)).violations).toEqual([]);
      const visitor = await gatherCast(other.address, 'ru');
      expect(await visitor.as('administrator').get<CaseView>(`/api/cases/${atVisa.id}`)).toMatchObject({
        state: 'open',
      });
    },
    PATIENCE_MS,
  );
});

async function untilWorkflowOf({ id }: CaseName): Promise<string> {
  const access = await openTemporal();
  const epoch = await installationEpoch(product.stored.database);
  for (;;) {
    try {
      const { status } = await access.client.workflow.getHandle(caseWorkflowId(id, epoch)).describe();
      await access.close();
      return status.name;
    } catch {
      await new Promise((done) => setTimeout(done, 100));
    }
  }
}
