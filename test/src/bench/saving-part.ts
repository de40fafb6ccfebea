import type { Database } from '@kelisim/persistence';
import { loadavg } from 'node:os';
import type { Client } from 'pg';
import { rounded } from './backlog';
import type { DriverSetting } from './driver';
import { watchProcesses } from './driver';
import type { BenchJournal } from './journal-load';
import type { JournalOracle } from './journal-oracle';
import { judgeJournal, lastChange } from './journal-oracle';
import type { JournalRequests } from './journal-requests';
import type { MeasuredProduct } from './measured-product';
import type { WindowCounts } from './opening-windows';
import { openAndClose } from './opening-windows';
import { percentiles } from './percentiles';
import type { Percentiles } from './route-part';
import { saveColumns, SavingRecord } from './saving-teachers';
import { say } from './say';

/** Columns of 30 marks saved over the API while windows open and close. */
export interface SavingFigures {
  readonly teachers: number;
  readonly secondsBetweenColumns: number;
  readonly savesPerSecond: number;
  readonly save: Percentiles & { readonly max: number };
  /** Columns of locked lessons that no window covered. */
  readonly refused: { readonly columns: number; readonly p50: number; readonly p99: number };
  readonly faults: readonly string[];
  readonly windows: WindowCounts;
  readonly oracle: JournalOracle;
  readonly cpuMillisecondsPerRequest: Readonly<Record<string, number>>;
  readonly foreignCores: number;
  /** Of the last minute, before and after. */
  readonly loadAverage: readonly [number, number];
}

export interface SavingParts {
  readonly product: MeasuredProduct;
  readonly owner: Client;
  readonly database: Database;
  readonly requests: JournalRequests;
  readonly setting: Pick<DriverSetting, 'adapter' | 'out'>;
  readonly journals: readonly BenchJournal[];
  readonly windows: { readonly university: string; readonly line: string; readonly windows: number };
}

/** Everybody saves for these seconds, while the windows open and close; then the oracle looks at all of it. */
export async function measureSaving(
  parts: SavingParts,
  secondsBetweenColumns: number,
  seconds: number,
): Promise<SavingFigures> {
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
  const refusals = percentiles(record.millisecondsOfRefusals);
  const all = record.milliseconds.length + record.millisecondsOfRefusals.length;
  const perRequest = (of: (state: (typeof watched)['A']) => number): number =>
    rounded((1000 * (of(watched.B) - of(watched.A))) / Math.max(1, all));
  const cpu = Object.keys(servers).map((name): [string, number] => [
    name,
    perRequest(({ Procs }) => Procs[name]?.CPU ?? 0),
  ]);
  return {
    ...{ teachers: journals.length, secondsBetweenColumns },
    savesPerSecond: rounded(record.milliseconds.length / watched.Secs),
    save: percentiles(record.milliseconds),
    refused: { columns: record.millisecondsOfRefusals.length, p50: refusals.p50, p99: refusals.p99 },
    ...{ faults: record.faults.slice(0, 5), windows: counts },
    oracle: await judgeJournal(owner, after, record),
    cpuMillisecondsPerRequest: {
      ...Object.fromEntries(cpu),
      postgres: perRequest(({ PgCPU }) => PgCPU),
      teachersAndWindows: rounded((own.user + own.system) / 1000 / Math.max(1, all)),
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
