import { readLivingRecord } from '@kelisim/platform';
import { join } from 'node:path';
import { Client } from 'pg';
import type { CaseName } from '../support/api-answers';
import type { ApiClient } from '../support/api-client';
import { decide, outcomeOf, taskIn } from '../support/decide';
import type { TestProduct } from '../support/test-product';
import { startTestProduct } from '../support/test-product';
import type { Cast } from '../support/cast';
import { findSubject, gatherCast, noteOn } from '../support/cast';

/** What one decision may cost the database, with session, idempotency key, BEGIN and COMMIT. */
const most = 14;

interface Statement {
  readonly query: string;
  readonly calls: number;
}

let product: TestProduct;
let cast: Cast;
let owner: Client;
beforeAll(async () => {
  product = await startTestProduct();
  cast = await gatherCast(product.address, 'ru');
  owner = new Client({ connectionString: product.database.ownerUrl });
  await owner.connect();
  await owner.query('create extension if not exists pg_stat_statements');
});
afterAll(async () => {
  await owner.end();
  await product.stop();
});

/**
 * Counts what the API asks of the database while something is done. The worker, which would begin to follow the case at
 * once, stands still meanwhile.
 */
async function statementsOf(act: () => Promise<unknown>): Promise<Statement[]> {
  const worker = readLivingRecord(join(product.dataFolder, 'run', 'worker.json'))!.pid;
  await holdStill(worker);
  try {
    const before = await snapshot();
    await act();
    const after = await snapshot();
    return [...after]
      .map(([query, calls]) => ({ query, calls: calls - (before.get(query) ?? 0) }))
      .filter(({ calls }) => calls > 0);
  } finally {
    process.kill(worker, 'SIGCONT');
  }
}

/** Stops a process between two transactions: in one of them it would hold locks that nobody could release. */
async function holdStill(worker: number): Promise<void> {
  for (;;) {
    process.kill(worker, 'SIGSTOP');
    const { rowCount } = await owner.query(
      `select from pg_stat_activity where datname = current_database() and application_name = 'kelisim-worker' and state <> 'idle'`,
    );
    if (rowCount === 0) return;
    process.kill(worker, 'SIGCONT');
    await new Promise((done) => setTimeout(done, 20));
  }
}

/**
 * No part of a decision: notices are told after the commit, for all decisions of a moment together; a connection is told
 * its settings once in its life.
 */
const others = ['%pg_notify%', '%set_config%'];

async function snapshot(): Promise<Map<string, number>> {
  const { rows } = await owner.query<Statement>(
    `select query, sum(calls)::int as calls from pg_stat_statements
     where dbid = (select oid from pg_database where datname = current_database()) and toplevel
       and userid <> (select usesysid from pg_user where usename = current_user) and query not like all ($1)
     group by query`,
    [others],
  );
  return new Map(rows.map(({ query, calls }) => [query, calls]));
}

it(`a decision costs at most ${String(most)} statements, whatever is decided`, async () => {
  const teacher = cast.as('teacher', 'Кафедра биологии');
  const head = cast.as('department-head', 'Кафедра биологии');
  const subject = await findSubject(teacher, 1);
  const secretary = cast.as('council-secretary', subject.students[0]!.faculty);
  const registrar = cast.as('registrar');
  const ways: readonly (readonly (readonly [ApiClient, string])[])[] = [
    [
      [head, 'return'],
      [teacher, 'submit'],
      [head, 'agree'],
      [secretary, 'postpone'],
      [secretary, 'allow'],
      [registrar, 'open'],
      [teacher, 'close'],
    ],
    [[head, 'refuse']],
  ];
  const costs: Record<string, readonly Statement[]> = {};
  for (const way of ways) {
    const filed = await teacher.post<CaseName>('/api/cases', {
      procedure: 'journal-correction',
      form: noteOn(subject),
    });
    for (const [person, outcome] of way) {
      const task = await taskIn(person, filed.id);
      const chosen = outcomeOf(task, outcome);
      const reason = chosen.reason === 'required' ? { reason: 'Не приложены документы.' } : {};
      costs[`${task.step} ${outcome}`] = await statementsOf(
        async () => await decide(person, task, { outcome: chosen, ...reason }),
      );
    }
  }
  const counts = Object.entries(costs).map(([name, statements]) => [name, total(statements)] as const);
  process.stdout.write(`statements of a decision: ${counts.map(([name, count]) => `${name} ${count}`).join(', ')}\n`);
  // A count without them would be a count of nothing.
  for (const statements of Object.values(costs)) {
    expect(statements.map(({ query }) => query)).toEqual(expect.arrayContaining(['begin', 'commit']));
  }
  expect(
    counts.filter(([, count]) => count > most).map(([name, count]) => ({ name, count, statements: costs[name] })),
  ).toEqual([]);
});

const total = (statements: readonly Statement[]): number => statements.reduce((sum, { calls }) => sum + calls, 0);
