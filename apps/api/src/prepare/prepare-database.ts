import { createDataSource, Database } from '@kelisim/persistence';
import type { Configuration } from '@kelisim/platform';
import { loadSample, sampleUniversity } from '@kelisim/samples';
import { hashPassword } from '../resources/session/passwords';
import { migrate } from './migrate';
import { prepareRole } from './prepare-role';
import { publishProcedures } from './publish-procedures';

export interface PrepareOptions extends Pick<Configuration, 'ownerDatabaseUrl' | 'databaseUrl' | 'sample'> {
  /** The folder of the packs that every university gets. */
  readonly procedures: string;
  /** Tells what has been done: a stable name and a sentence. */
  readonly say: (step: string, message: string) => void;
}

/**
 * Brings a database to what this version needs: schema, the weak role of daily work, the invented university where it is
 * wanted, the procedures. Several processes may do it at once; each step finds what is there already.
 *
 * @throws Error with the linter's words when a pack may not be published.
 */
export async function prepareDatabase(options: PrepareOptions): Promise<void> {
  const { ownerDatabaseUrl, databaseUrl, sample, say } = options;
  const dataSource = createDataSource(ownerDatabaseUrl, { poolSize: 3, applicationName: 'kelisim-prepare' });
  await dataSource.initialize();
  const database = new Database(dataSource);
  try {
    const migrated = await migrate(dataSource);
    say(
      'migrated',
      migrated === 0 ? 'The database is up to date.' : `The database was brought up by ${migrated} migrations.`,
    );
    await prepareRole(database, ownerDatabaseUrl, databaseUrl);
    say('role', 'The role of daily work is ready.');
    if (sample) await prepareSample(database, say);
    await publishProcedures(database, options.procedures, say);
  } finally {
    await database.close();
  }
}

async function prepareSample(database: Database, say: PrepareOptions['say']): Promise<void> {
  const summary = await database.transaction(sampleUniversity, async (q) => {
    const { rows } = await q.query<{ today: string }>(
      `select (app_now() at time zone 'Asia/Almaty')::date::text as today`,
    );
    return await loadSample(q, { today: rows[0]?.today ?? '', hashPassword });
  });
  const { loaded, lessons } = summary;
  say(
    'sample',
    loaded ? 'The sample university is loaded.' : `The sample university was there; ${lessons} lessons were added.`,
  );
}
