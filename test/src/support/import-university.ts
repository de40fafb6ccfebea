import { layerOfWeek } from '@kelisim/domain';
import type { RosterReport } from '@kelisim/journal';
import { importRoster, insertUsualTeaching } from '@kelisim/journal';
import { createDataSource, Database, newId, recordLayer, usualPositions } from '@kelisim/persistence';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Pool } from 'pg';
import type { TestDatabase } from './test-database';
import { makeTestDatabase } from './test-database';

/** Files of an upload, by name. */
export type Upload = Map<string, Buffer>;

/** A university with its positions, scales, types of lessons and rules, and with nobody in it but who imports. */
export interface ImportUniversity {
  readonly test: TestDatabase;
  readonly database: Database;
  readonly university: string;
  readonly registrar: string;
  send(files: Upload, how?: { readonly dryRun?: boolean; readonly administrator?: boolean }): Promise<RosterReport>;
  stop(): Promise<void>;
}

const today = '2026-11-22T06:00:00Z';
const example = join(__dirname, '../../../docs/guides/import-example');

/** The example of the guide, to be changed by a test. */
export const exampleUpload = (): Upload =>
  new Map(readdirSync(example).map((name) => [name, readFileSync(join(example, name))]));

/** Replaces a text of a file of an upload; a text that is not there is a fault of the test. */
export function edit(files: Upload, name: string, from: string, to: string): Upload {
  const before = files.get(name)?.toString('utf8') ?? '';
  if (!before.includes(from)) throw new Error(`${name} has no ${from}`);
  return files.set(name, Buffer.from(before.replace(from, to)));
}

/** The example is of one semester: its tests are on a day of that, whenever they run. */
export async function standInSemester(test: TestDatabase): Promise<void> {
  await test.runAhead(`${String((Date.parse(today) - Date.now()) / 1000)} seconds`);
}

export async function makeImportUniversity(): Promise<ImportUniversity> {
  const test = await makeTestDatabase();
  const { university, registrar } = await found(test.owner);
  await standInSemester(test);
  const dataSource = createDataSource(test.applicationUrl, { poolSize: 4, applicationName: 'import-test' });
  await dataSource.initialize();
  const database = new Database(dataSource);
  return {
    ...{ test, database, university, registrar },
    send: async (files, { dryRun = false, administrator = false } = {}) =>
      await importRoster(database, { university, importer: { person: registrar, administrator }, files, dryRun }),
    stop: async () => {
      await database.close();
      await test.drop();
    },
  };
}

async function found(owner: Pool): Promise<{ university: string; registrar: string }> {
  const [university, registrar, root] = [newId(), newId(), newId()];
  const name = JSON.stringify({ ru: 'Проба', kk: 'Проба', ky: 'Проба', en: 'Probe' });
  const run = async (text: string, ...values: unknown[]): Promise<unknown> => await owner.query(text, values);
  await run(
    `insert into universities (id, code, name, city, zone, language) values ($1, 'probe', $2, $2, 'Asia/Almaty', 'kk')`,
    ...[university, name],
  );
  await run(`insert into units values ($1, $2, 'university', 'probe', $3, null, 'rector')`, university, root, name);
  const hours = { dayBegins: '09:00', dayEnds: '18:00', break: { from: '13:00', to: '14:00' } };
  const content = layerOfWeek({ ...hours, days: 5, zone: 'Asia/Almaty' });
  const since = { validFrom: '2020-01-01T00:00:00Z', basis: null, recordedBy: null };
  await recordLayer(owner, university, { ...since, unit: root, country: 'KZ', content });
  for (const [code, title] of Object.entries(usualPositions)) {
    await run('insert into positions values ($1, $2, $3)', university, code, JSON.stringify(title));
  }
  await run(
    `insert into people (university, id, name, short_name) values ($1, $2, 'Пробная Регистратор', 'Пробная Р.')`,
    ...[university, registrar],
  );
  await insertUsualTeaching(owner, { university, basis: 'Проба' });
  return { university, registrar };
}

/** How many rows every table has, and what is in them as one hash: two pictures are the same when nothing has changed. */
export async function pictureOfAllTables(owner: Pool): Promise<Readonly<Record<string, string>>> {
  const tables = await owner.query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'public' order by 1`,
  );
  const picture: Record<string, string> = {};
  for (const { name } of tables.rows) {
    const { rows } = await owner.query<{ seen: string }>(
      `select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as seen from ${name} t`,
    );
    picture[name] = rows[0]?.seen ?? '';
  }
  return picture;
}
