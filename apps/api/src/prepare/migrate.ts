import type { createDataSource } from '@kelisim/persistence';

type DataSource = ReturnType<typeof createDataSource>;

/** Processes that start together take turns by this number. */
const lock = 7_315_002;

/** Runs the migrations that are missing; gives how many. */
export async function migrate(dataSource: DataSource): Promise<number> {
  const turn = dataSource.createQueryRunner();
  await turn.connect();
  try {
    await turn.query('select pg_advisory_lock($1)', [lock]);
    return (await dataSource.runMigrations()).length;
  } finally {
    await turn.query('select pg_advisory_unlock($1)', [lock]);
    await turn.release();
  }
}
