import { createDataSource, Database, publishPack } from '@kelisim/persistence';
import { loadBenchUniversity } from '@kelisim/samples';
import type { BenchUniversity } from '@kelisim/samples';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { readingPack, rowsPack } from '../support/roll-packs';
import { rounded } from './backlog';
import { httpClient } from './http-client';
import type { MeasuredProduct } from './measured-product';
import { percentiles } from './percentiles';
import { say } from './say';
import { StatementCounts } from './statements';

/** What one list of many costs, for each of its entries. */
export interface ManyFigures {
  readonly entries: number;
  readonly seconds: number;
  readonly perSecond: number;
  readonly statementsEach: number;
  /** By which the tables and their indexes have grown. */
  readonly tableBytesEach: number;
  /** Written into the log that a commit brings to the disk. */
  readonly logBytesEach: number;
  readonly median?: number;
  readonly p95?: number;
  /** How the case stood afterwards. */
  readonly state: string;
}

const people = 3000;
const atOnce = 100;
const sizes = { confirmations: [300, 3000], rows: [40, 400] };

/** Papers read by many at the same time, and sheets of many rows, over HTTP: what one entry costs must not depend on how many there are. */
export async function measureMany(
  product: MeasuredProduct,
): Promise<{ readonly confirmations: readonly ManyFigures[]; readonly rows: readonly ManyFigures[] }> {
  const university = await prepare(product.ownerUrl);
  const client = new Client({ connectionString: product.ownerUrl });
  await client.connect();
  const statements = await StatementCounts.open(product.ownerUrl);
  await insertStudents(client, university.university, Math.max(...sizes.rows));
  await statements.refreshStatistics();
  const meter = new Meter(client, statements);
  try {
    const confirmations: ManyFigures[] = [];
    // The first is a warm-up: programs and plans are made then.
    for (const count of [50, ...sizes.confirmations])
      confirmations.push(await measureReading(product.address, { client, university, meter }, count));
    const rows: ManyFigures[] = [];
    for (const count of [10, ...sizes.rows])
      rows.push(await measureRows(product.address, client, university, meter, count));
    return { confirmations: confirmations.slice(1), rows: rows.slice(1) };
  } finally {
    await statements.close();
    await client.end();
  }
}

async function prepare(ownerUrl: string): Promise<BenchUniversity> {
  const dataSource = createDataSource(ownerUrl, { poolSize: 2, applicationName: 'bench' });
  await dataSource.initialize();
  const database = new Database(dataSource);
  try {
    const size = { departments: 100, councils: 20, teachers: people };
    const university = await database.transaction('', async (q) => await loadBenchUniversity(q, size));
    const steps = ['to: [{ unit: form.unit }]', 'due: { within: 5 days }', 'outcomes: { confirmed: { end: known } }'];
    await database.transaction(university.university, async (q) => {
      await publishPack(q, university.university, readingPack('bench-reading', steps));
      await publishPack(q, university.university, rowsPack('bench-rows', [], 'vice-rector'));
    });
    return university;
  } finally {
    await database.close();
  }
}

async function insertStudents(client: Client, university: string, count: number): Promise<void> {
  await client.query(
    `insert into students (university, id, name, short_name, faculty, record_book)
     select $1, gen_random_uuid(), concat('Row ', n), 'R', (select id from units where university = $1 and kind = 'faculty' limit 1), concat('row-', n)
     from generate_series(1, $2::int) n`,
    [university, count],
  );
}

/** What is asked of the database, and what it writes, while something is done. */
class Meter {
  constructor(
    private readonly client: Client,
    private readonly statements: StatementCounts,
  ) {}

  async measure(entries: number, work: () => Promise<void>): Promise<Omit<ManyFigures, 'state'>> {
    await this.statements.reset();
    const before = await this.look();
    const begun = performance.now();
    await work();
    const seconds = (performance.now() - begun) / 1000;
    const after = await this.look();
    say(`${String(entries)} in ${seconds.toFixed(1)} s`);
    return {
      entries,
      seconds: rounded(seconds),
      perSecond: rounded(entries / seconds),
      statementsEach: rounded((await this.statements.count()) / entries),
      tableBytesEach: Math.round((after.tables - before.tables) / entries),
      logBytesEach: Math.round((after.log - before.log) / entries),
    };
  }

  private async look(): Promise<{ readonly tables: number; readonly log: number }> {
    const { rows } = await this.client.query<{ tables: string; log: string }>(
      `select (select sum(pg_total_relation_size(oid)) from pg_class where relname = any ($1) and relkind = 'r') as tables,
         pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0') as log`,
      [['tasks', 'roll_entries', 'roll_events', 'idempotency_keys']],
    );
    return { tables: Number(rows[0]?.tables), log: Number(rows[0]?.log) };
  }
}

async function measureReading(
  address: string,
  {
    client,
    university,
    meter,
  }: { readonly client: Client; readonly university: BenchUniversity; readonly meter: Meter },
  count: number,
): Promise<ManyFigures> {
  const { registrar, teachers } = university;
  say(`${count} confirmations by ${atOnce} at once`);
  const readers = teachers.slice(0, count);
  const author = httpClient(address, registrar.token);
  const unit = await gather(
    client,
    university,
    readers.map(({ person }) => person),
  );
  const form = { text: 'An order', unit, persons: [] };
  const { id } = await author.post<{ id: string }>('/api/cases', { procedure: 'bench-reading', form });
  const waiting = [...readers];
  const tasks = new Map<string, { id: string; version: number }>();
  for (const reader of readers) {
    const inbox = await httpClient(address, reader.token).get<{ items: { id: string; version: number }[] }>(
      `/api/tasks?case=${id}`,
    );
    tasks.set(reader.person, inbox.items[0]!);
  }
  const times: number[] = [];
  const figures = await meter.measure(count, async () => {
    const confirmAll = async (): Promise<void> => {
      for (let reader = waiting.pop(); reader !== undefined; reader = waiting.pop()) {
        const begun = performance.now();
        const task = tasks.get(reader.person)!;
        await confirm(address, reader.token, task);
        times.push(performance.now() - begun);
      }
    };
    await Promise.all(Array.from({ length: Math.min(atOnce, count) }, confirmAll));
  });
  const { state } = await author.get<{ state: string }>(`/api/cases/${id}`);
  const { p50: median, p95 } = percentiles(times);
  return { ...figures, median, p95, state };
}

/** A unit in which all of them have a post. */
async function gather(client: Client, { university }: BenchUniversity, persons: readonly string[]): Promise<string> {
  const unit = randomUUID();
  await client.query(
    `insert into units (university, id, kind, code, name, parent, head_position)
     select university, $2, 'department', concat('readers-', $3::int), name, id, head_position
     from units where university = $1 and kind = 'university'`,
    [university, unit, persons.length],
  );
  await client.query(
    `insert into appointments (university, id, person, position, unit, valid_from, basis)
     select $1, gen_random_uuid(), person, 'teacher', $2, app_now() - interval '1 day', 'order 1' from unnest($3::uuid[]) person`,
    [university, unit, persons],
  );
  return unit;
}

/** As a browser does: under a key, so that it may be repeated. */
async function confirm(address: string, token: string, task: { id: string; version: number }): Promise<void> {
  const answer = await fetch(`${address}/api/acquaintances/${task.id}/confirm`, {
    method: 'POST',
    headers: {
      cookie: `kelisim_session=${token}`,
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
    },
    body: JSON.stringify({ version: task.version }),
  });
  if (!answer.ok) throw new Error(`a confirmation was answered by ${answer.status}: ${await answer.text()}`);
}

async function measureRows(
  address: string,
  client: Client,
  { registrar, university }: BenchUniversity,
  meter: Meter,
  count: number,
): Promise<ManyFigures> {
  say(`a sheet of ${count} rows`);
  const { rows } = await client.query<{ id: string }>(
    'select id from students where university = $1 order by id limit $2',
    [university, count],
  );
  if (rows.length < count) throw new Error('the university has too few students');
  const author = httpClient(address, registrar.token);
  const form = { students: rows.map(({ id }) => id) };
  const { id } = await author.post<{ id: string }>('/api/cases', { procedure: 'bench-rows', form });
  const decider = httpClient(address, await openSession(client, university, 'bench.vice-rector.0'));
  const inbox = await decider.get<{ items: { id: string; version: number }[] }>(`/api/tasks?case=${id}`);
  const [task] = inbox.items;
  const figures = await meter.measure(count, async () => {
    const spared = [2, 5].map((row) => ({ row, outcome: 'spare', reason: 'Has paid' }));
    await decider.post(`/api/tasks/${task!.id}/rows`, {
      version: task!.version,
      rows: spared,
      rest: { outcome: 'bar' },
    });
  });
  const { state } = await author.get<{ state: string }>(`/api/cases/${id}`);
  return { ...figures, state };
}

async function openSession(client: Client, university: string, login: string): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await client.query(
    `insert into sessions (university, token_hash, account, person, expires_at)
     select university, $3, id, person, app_now() + interval '1 hour' from accounts where university = $1 and login = $2`,
    [university, login, createHash('sha256').update(token).digest()],
  );
  return token;
}
