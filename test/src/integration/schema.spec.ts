import { createDataSource } from '@kelisim/persistence';
import type { DataSource } from 'typeorm';
import { makeEmptyDatabase } from '../support/test-database';

let database: { url: string; drop: () => Promise<void> };
let dataSource: DataSource;

beforeAll(async () => {
  database = await makeEmptyDatabase();
  dataSource = createDataSource(database.url, { poolSize: 1, applicationName: 'schema-test' });
  await dataSource.initialize();
});
afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});

/** What TypeORM would change to make the tables as the entities say. */
async function differences(): Promise<string[]> {
  const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
  return upQueries.map(({ query }) => query);
}
async function namesOf(statement: string): Promise<string[]> {
  const rows: { name: string }[] = await dataSource.query(statement);
  return rows.map(({ name }) => name);
}
const tables = `select tablename as name from pg_tables where schemaname = 'public' and tablename <> 'migrations' order by 1`;
const functions = `select proname as name from pg_proc where pronamespace = 'public'::regnamespace order by 1`;

describe('the schema', () => {
  it('is made by the migrations, taken back by them wholly, and made again', async () => {
    await dataSource.runMigrations();
    const made = [await namesOf(tables), await namesOf(functions)];
    expect(made[0]!.length).toBeGreaterThan(30);
    for (let left = dataSource.migrations.length; left > 0; left -= 1) await dataSource.undoLastMigration();
    expect([await namesOf(tables), await namesOf(functions)]).toEqual([[], []]);
    await dataSource.runMigrations();
    expect([await namesOf(tables), await namesOf(functions)]).toEqual(made);
  });

  // Row-level security, grants, functions, triggers, the order within an index and indexes over expressions are the
  // migrations' alone: TypeORM does not know them.
  it('is what the entities say: tables, columns, defaults, keys, checks and indexes', async () => {
    expect(await differences()).toEqual([]);
    expect(dataSource.entityMetadatas.map(({ tableName }) => tableName).sort()).toEqual(await namesOf(tables));
  });

  it.each([
    ['a column', 'alter table people add nickname text', 'alter table people drop nickname'],
    ['a type', 'alter table lessons alter topic type varchar', 'alter table lessons alter topic type text'],
    [
      'a key',
      'alter table marks drop constraint marks_university_student_fkey',
      'alter table marks add constraint marks_university_student_fkey foreign key (university, student) references students (university, id)',
    ],
    [
      'an index',
      'drop index lessons_by_journal',
      'create index lessons_by_journal on lessons (university, journal, held_on)',
    ],
  ])('would be seen to differ in %s', async (_, change, back) => {
    await dataSource.query(change);
    expect(await differences()).not.toEqual([]);
    await dataSource.query(back);
    expect(await differences()).toEqual([]);
  });

  it('keeps every moment with its zone', async () => {
    const moments: { type: string }[] = await dataSource.query(
      `select distinct data_type as type from information_schema.columns where table_schema = 'public' and table_name <> 'migrations'
         and (data_type like 'timestamp%' or data_type like 'time %')`,
    );
    expect(moments).toEqual([{ type: 'timestamp with time zone' }]);
  });

  it('fences every table by row-level security, but for those of the whole installation', async () => {
    const open = await namesOf(
      `select c.relname as name from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
         and not (c.relrowsecurity and exists (select from pg_policies p where p.tablename = c.relname)) order by 1`,
    );
    // The relay serves all universities; the others hold no row of any.
    expect(open).toEqual(['installation', 'login_attempts', 'migrations', 'outbox']);
  });

  it('has the wall clock for its clock, and no other', async () => {
    const clock: { text: string }[] = await dataSource.query(
      `select trim(prosrc) as text from pg_proc where proname = 'app_now'`,
    );
    expect(clock).toEqual([{ text: 'select clock_timestamp()' }]);
  });
});
