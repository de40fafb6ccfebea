import { createDataSource, Database } from '@kelisim/persistence';
import type { BenchUniversity } from '@kelisim/samples';
import { loadavg } from 'node:os';
import { Client } from 'pg';
import { rounded } from './backlog';
import type { DriverSetting } from './driver';
import { watchProcesses } from './driver';
import type { BenchJournal } from './journal-load';
import { insertBenchLine, loadJournals } from './journal-load';
import type { JournalOracle } from './journal-oracle';
import { judgeJournal, lastChange } from './journal-oracle';
import { JournalRequests } from './journal-requests';
import type { MeasuredProduct } from './measured-product';
import type { WindowCounts } from './opening-windows';
import { openAndClose } from './opening-windows';
import type { Percentiles } from './route-part';
import { saveColumns, SavingRecord } from './saving-teachers';
import { say } from './say';

export interface JournalPlan {
  readonly teachers: number;
  readonly windows: number;
  /** All teachers, each a column every so many seconds. */
  readonly paced: { readonly seconds: number; readonly secondsBetweenColumns: number };
  readonly withoutPauseSeconds: number;
  readonly pages: number;
}

/** Columns of 30 marks saved over the API while windows open and close. */
export interface SavingFigures {
  readonly teachers: number;
  readonly secondsBetweenColumns: number;
  readonly savesPerSecond: number;
  readonly save: Percentiles & { readonly max: number };
  /** Columns of locked lessons that no window covered. */
  readonly refused: number;
  readonly faults: readonly string[];
  readonly windows: WindowCounts;
  readonly oracle: JournalOracle;
  readonly cpuMillisecondsPerSave: Readonly<Record<string, number>>;
  readonly foreignCores: number;
  /** Of the last minute, before and after. */
  readonly loadAverage: readonly [number, number];
}

export interface JournalFigures {
  readonly marks: number;
  readonly paced: SavingFigures;
  readonly withoutPause: SavingFigures;
  /** GET of one journal, 30 students by 40 lessons, by one reader. */
  readonly page: Percentiles & { readonly kilobytes: number; readonly loadAverage: number };
}

interface Parts {
  readonly product: MeasuredProduct;
  readonly owner: Client;
  readonly database: Database;
  readonly requests: JournalRequests;
  readonly setting: Pick<DriverSetting, 'adapter' | 'out'>;
  readonly journals: readonly BenchJournal[];
  readonly windows: { readonly university: string; readonly line: string; readonly windows: number };
}

/** Loads a million marks and measures the journal on them: one page, and teachers who save while windows open and close. */
export async function measureJournal(
  product: MeasuredProduct,
  university: BenchUniversity,
  setting: Pick<DriverSetting, 'adapter' | 'out'>,
  plan: JournalPlan,
): Promise<JournalFigures> {
  const owner = new Client({ connectionString: product.ownerUrl });
  const dataSource = createDataSource(product.ownerUrl, { poolSize: 8, applicationName: 'bench' });
  const database = new Database(await dataSource.initialize());
  const requests = new JournalRequests(product.address);
  try {
    await owner.connect();
    say('a million marks');
    const journals = await loadJournals(owner, university, plan.teachers);
    const line = await insertBenchLine(owner, university);
    const windows = { university: university.university, line, windows: plan.windows };
    const parts: Parts = { product, owner, database, requests, setting, journals, windows };
    const page = await measurePages(parts, plan.pages);
    const { seconds, secondsBetweenColumns } = plan.paced;
    const { rows } = await owner.query<{ count: number }>('select count(*)::int as count from marks');
    await measureSaving(parts, 1, Math.min(5, seconds));
    return {
      marks: rows[0]?.count ?? 0,
      page,
      paced: await measureSaving(parts, secondsBetweenColumns, seconds),
      withoutPause: await measureSaving(parts, 0, plan.withoutPauseSeconds),
    };
  } finally {
    requests.close();
    await database.close();
    await owner.end();
  }
}

async function measurePages({ requests, journals }: Parts, pages: number): Promise<JournalFigures['page']> {
  say('one journal page');
  const milliseconds: number[] = [];
  let bytes = 0;
  for (let place = 0; place < pages; place += 1) {
    const journal = journals[place % journals.length];
    if (journal === undefined) throw new Error('there is no journal to open');
    const answer = await requests.get(`/api/journals/${journal.id}`, journal.token);
    if (answer.status !== 200) throw new Error(`a journal was answered by ${answer.status}: ${answer.text}`);
    milliseconds.push(answer.milliseconds);
    bytes = Buffer.byteLength(answer.text);
  }
  const { p50, p95, p99 } = percentiles(milliseconds);
  return { p50, p95, p99, kilobytes: rounded(bytes / 1024), loadAverage: rounded(loadavg()[0] ?? 0) };
}

/** Everybody saves for these seconds, while the windows open and close; then the oracle looks at all of it. */
async function measureSaving(parts: Parts, secondsBetweenColumns: number, seconds: number): Promise<SavingFigures> {
  const { product, owner, database, requests, setting, journals, windows } = parts;
  say(`${journals.length} teachers saving columns, ${secondsBetweenColumns} s between them, for ${seconds} s`);
  await lockSomeLessons(owner, journals, seconds);
  const [after, before, record] = [await lastChange(owner), loadavg()[0] ?? 0, new SavingRecord()];
  const ending = new AbortController();
  const saving = Promise.all(
    journals.map(async (journal) => {
      await saveColumns(requests, journal, record, { seconds: secondsBetweenColumns, until: ending.signal });
    }),
  );
  const opening = openAndClose(database, journals, { ...windows, seconds });
  const servers = product.processes();
  const begun = process.cpuUsage();
  const watched = await watchProcesses({ ...setting, servers, postmaster: product.postmaster() }, seconds);
  // The teachers are played by this process, which the driver takes for a stranger.
  const own = process.cpuUsage(begun);
  ending.abort();
  await saving;
  const counts = await opening;
  const perSave = (of: (state: (typeof watched)['A']) => number): number =>
    rounded((1000 * (of(watched.B) - of(watched.A))) / Math.max(1, record.milliseconds.length));
  const cpu = Object.keys(servers).map((name): [string, number] => [
    name,
    perSave(({ Procs }) => Procs[name]?.CPU ?? 0),
  ]);
  return {
    ...{ teachers: journals.length, secondsBetweenColumns },
    savesPerSecond: rounded(record.saved / watched.Secs),
    save: percentiles(record.milliseconds),
    ...{ refused: record.refused, faults: record.faults.slice(0, 5), windows: counts },
    oracle: await judgeJournal(owner, after, record),
    cpuMillisecondsPerSave: {
      ...Object.fromEntries(cpu),
      postgres: perSave(({ PgCPU }) => PgCPU),
      teachersAndWindows: rounded((own.user + own.system) / 1000 / Math.max(1, record.milliseconds.length)),
    },
    foreignCores: rounded(Math.max(0, watched.Other - (own.user + own.system) / 1e6 / watched.Secs)),
    loadAverage: [rounded(before), rounded(loadavg()[0] ?? 0)],
  };
}

/** One open lesson of each journal locks at some moment of the measurement, and is open again in the next. */
async function lockSomeLessons(owner: Client, journals: readonly BenchJournal[], seconds: number): Promise<void> {
  const lessons = journals.flatMap(({ lessons: all }) => all.at(-5)?.id ?? []);
  await owner.query(
    `update lessons set locks_at = app_now() + make_interval(secs => random() * $2) where id = any ($1::uuid[])`,
    [...[lessons, seconds]],
  );
}

function percentiles(values: readonly number[]): Percentiles & { readonly max: number } {
  const sorted = values.toSorted((one, other) => one - other);
  const at = (share: number): number =>
    rounded(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0);
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), max: rounded(sorted.at(-1) ?? 0) };
}
