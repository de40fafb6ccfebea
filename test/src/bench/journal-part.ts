import { createDataSource, Database } from '@kelisim/persistence';
import type { BenchUniversity } from '@kelisim/samples';
import { loadavg } from 'node:os';
import { Client } from 'pg';
import { rounded } from './backlog';
import type { DriverSetting } from './driver';
import { insertBenchLine, loadJournals } from './journal-load';
import { JournalRequests } from './journal-requests';
import type { MeasuredProduct } from './measured-product';
import { percentiles } from './percentiles';
import type { Percentiles } from './route-part';
import type { SavingFigures, SavingParts } from './saving-part';
import { measureSaving } from './saving-part';
import { say } from './say';

export interface JournalPlan {
  readonly teachers: number;
  readonly windows: number;
  /** All teachers, each a column every so many seconds. */
  readonly paced: { readonly seconds: number; readonly secondsBetweenColumns: number };
  readonly withoutPauseSeconds: number;
  readonly pages: number;
}

export interface JournalFigures {
  readonly marks: number;
  readonly paced: SavingFigures;
  readonly withoutPause: SavingFigures;
  /** GET of one journal, 30 students by 40 lessons, by one reader. */
  readonly page: Percentiles & { readonly kilobytes: number; readonly loadAverage: number };
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
    const parts: SavingParts = { product, owner, database, requests, setting, journals, windows };
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

async function measurePages({ requests, journals }: SavingParts, pages: number): Promise<JournalFigures['page']> {
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
