import type { KnownNames, PackFile } from '@kelisim/domain';
import { lintPack, readPack, requirementCodes } from '@kelisim/domain';
import { createDataSource, Database, publishPack } from '@kelisim/persistence';
import { loadBenchUniversity } from '@kelisim/samples';
import type { BenchUniversity } from '@kelisim/samples';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { benchFolder, root } from './places';

export const benchSize = { departments: 100, councils: 20, teachers: 2000 };

const known: KnownNames = {
  positions: ['teacher', 'department-head', 'council-secretary', 'registrar', 'dean', 'vice-rector'],
  councils: ['deans-council'],
  requirements: requirementCodes,
  procedures: [],
};

/** The measured procedure, published nowhere else, and a real one with papers. */
const packs = [join(benchFolder, 'packs', 'note'), join(root, 'procedures', 'journal-correction')];

/** Loads the university that is measured, and publishes the procedures at it. */
export async function loadUniversity(ownerUrl: string): Promise<BenchUniversity> {
  const dataSource = createDataSource(ownerUrl, { poolSize: 2, applicationName: 'bench' });
  await dataSource.initialize();
  const database = new Database(dataSource);
  try {
    const university = await database.transaction('', async (q) => await loadBenchUniversity(q, benchSize));
    await database.transaction(university.university, async (q) => {
      for (const folder of packs) await publishPack(q, university.university, readPackFolder(folder));
    });
    return university;
  } finally {
    await database.close();
  }
}

/** @throws Error with the linter's words. */
function readPackFolder(folder: string): Parameters<typeof publishPack>[2] {
  const files: readonly PackFile[] = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));
  const read = readPack(files, (text) => createHash('sha256').update(text).digest('hex'));
  const faults = read.faults ?? lintPack(read.pack, known, read.places);
  if (read.pack === undefined || faults.length > 0) {
    throw new Error(`${folder} may not be published.\n${JSON.stringify(faults, null, 2)}`);
  }
  return read.pack;
}
