import type { KnownNames, PackFile } from '@kelisim/domain';
import { lintPack, readPack } from '@kelisim/domain';
import { createDataSource, Database, publishPack } from '@kelisim/persistence';
import { loadBenchUniversity } from '@kelisim/samples';
import type { BenchUniversity } from '@kelisim/samples';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { benchFolder } from './places';

export const benchSize = { departments: 100, councils: 20, teachers: 2000 };

const known: KnownNames = {
  positions: ['teacher', 'department-head', 'council-secretary', 'registrar'],
  councils: [],
  requirements: [],
  procedures: [],
};

/** Loads the university that is measured, and publishes the measured procedure at it alone. */
export async function loadUniversity(ownerUrl: string): Promise<BenchUniversity> {
  const dataSource = createDataSource(ownerUrl, { poolSize: 2, applicationName: 'bench' });
  await dataSource.initialize();
  const database = new Database(dataSource);
  try {
    const university = await database.transaction('', async (q) => await loadBenchUniversity(q, benchSize));
    await database.transaction(university.university, async (q) => {
      await publishPack(q, university.university, readBenchPack());
    });
    // What the planner knows must not depend on when the automatic vacuum comes by.
    await database.system(async (q) => await q.query('analyze'));
    return university;
  } finally {
    await database.close();
  }
}

/** @throws Error with the linter's words. */
function readBenchPack(): Parameters<typeof publishPack>[2] {
  const folder = join(benchFolder, 'packs', 'note');
  const files: readonly PackFile[] = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));
  const read = readPack(files, (text) => createHash('sha256').update(text).digest('hex'));
  const faults = read.faults ?? lintPack(read.pack, known, read.places);
  if (read.pack === undefined || faults.length > 0) {
    throw new Error(`The measured procedure may not be published.\n${JSON.stringify(faults, null, 2)}`);
  }
  return read.pack;
}
