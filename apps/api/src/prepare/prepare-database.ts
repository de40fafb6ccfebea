import { createDataSource, Database, hasUniversity } from '@kelisim/persistence';
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

export interface PreparedDatabase {
  /** Whether there is a university: the invented one, or one that the first run has founded. */
  readonly founded: boolean;
}

/**
 * Brings a database to what this version needs: schema, the weak role of daily work, the invented university where it is
 * wanted, the procedures. Several processes may do it at once; each step finds what is there already.
 *
 * @throws Error with the linter's words when a pack may not be published.
 */
export async function prepareDatabase(options: PrepareOptions): Promise<PreparedDatabase> {
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
    return { founded: await database.system(hasUniversity) };
  } finally {
    await database.close();
  }
}

/** Passwords that everybody knows are never put beside a university of one's own. */
async function isInEarnest(database: Database): Promise<boolean> {
  const { rows } = await database.system(async (q) =>
    q.query<{ sample: boolean }>('select sample from university_list()'),
  );
  return rows.length > 0 && rows.every(({ sample }) => !sample);
}

async function prepareSample(database: Database, say: PrepareOptions['say']): Promise<void> {
  if (await isInEarnest(database)) {
    say('sample', 'There is a university of your own here: the invented one is not loaded.');
    return;
  }
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
