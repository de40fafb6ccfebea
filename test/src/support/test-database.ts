import { createDataSource } from '@kelisim/persistence';
import { loadSample } from '@kelisim/samples';
import { randomUUID } from 'node:crypto';
import { Client, Pool } from 'pg';
import { installTestClock } from './test-clock';
import { testEnvironment } from './test-environment';

/** A database of one test file: migrated, empty, with a clock that the test can move. */
export interface TestDatabase {
  /** Address for the role that owns everything. */
  readonly ownerUrl: string;
  /** Address for the weak role of the product: row-level security, nothing recorded can be rewritten. */
  readonly applicationUrl: string;
  readonly owner: Pool;
  readonly application: Pool;
  /** Lets the database's clock (`app_now()`) run ahead of the wall clock, by an interval such as `2 days`. */
  runAhead(interval: string): Promise<void>;
  /** Ends the pools and removes the database. */
  drop(): Promise<void>;
}

const template = 'kelisim_test_template';
const role = 'kelisim_test_application';
const password = 'only-for-tests';
/** Test files run in several processes: one makes the template, the others wait. */
const templateLock = 7_315_001;

/** A new database, cloned from a template that is migrated once for the whole run. */
export const makeTestDatabase = async (): Promise<TestDatabase> => await cloneOf(ensureMigrated);

/** A new database with the sample university as of today, cloned from a template that is loaded once for the whole run. */
export const makeSampleDatabase = async (): Promise<TestDatabase> => await cloneOf(ensureSample);

/** @param ensure makes a template where there is none yet, and gives its name. */
async function cloneOf(ensure: (client: Client) => Promise<string>): Promise<TestDatabase> {
  // `test` in the name is what allows a clock that runs ahead.
  const name = `kelisim_test_${randomUUID().replaceAll('-', '')}`;
  await asAdministrator(async (client) => {
    await client.query('select pg_advisory_lock($1)', [templateLock]);
    await client.query(`create database ${name} template ${await ensure(client)}`);
  });
  const ownerUrl = addressOf(name);
  const applicationUrl = addressOf(name, role);
  const owner = new Pool({ connectionString: ownerUrl, max: 6 });
  const application = new Pool({ connectionString: applicationUrl, max: 6 });
  // The database is dropped by force: a connection still idle in a pool then ends with an error that nobody awaits.
  for (const pool of [owner, application]) pool.on('error', () => undefined);
  return {
    ownerUrl,
    applicationUrl,
    owner,
    application,
    runAhead: async (interval) => {
      await owner.query('update clock_offset set ahead = $1::interval', [interval]);
    },
    drop: async () => {
      await Promise.all([owner.end(), application.end()]);
      await asAdministrator((client) => client.query(`drop database ${name} with (force)`));
    },
  };
}

/** An empty database without the schema, for tests of the migrations themselves. */
export async function makeEmptyDatabase(): Promise<{ url: string; drop: () => Promise<void> }> {
  const name = `kelisim_test_${randomUUID().replaceAll('-', '')}`;
  await asAdministrator((client) => client.query(`create database ${name}`));
  const drop = async (): Promise<void> => {
    await asAdministrator((client) => client.query(`drop database ${name} with (force)`));
  };
  return { url: addressOf(name), drop };
}

async function ensureMigrated(client: Client): Promise<string> {
  await ensureTemplate(client, { name: template, from: 'template1' }, async (address) => {
    const dataSource = createDataSource(address, { poolSize: 1, applicationName: 'migrations' });
    await dataSource.initialize();
    await dataSource.runMigrations();
    await installTestClock(dataSource);
    await dataSource.destroy();
    const known = await client.query('select from pg_roles where rolname = $1', [role]);
    if (known.rowCount === 0)
      await client.query(`create role ${role} login password '${password}' in role kelisim_application`);
  });
  return template;
}

/** The sample's days lie around the one on which it was loaded: a run that goes over midnight loads it once more. */
async function ensureSample(client: Client): Promise<string> {
  const from = await ensureMigrated(client);
  const today = new Date().toISOString().slice(0, 10);
  const name = `kelisim_test_sample_${today.replaceAll('-', '')}`;
  await ensureTemplate(client, { name, from }, async (address) => {
    const owner = new Pool({ connectionString: address, max: 1 });
    await loadSample(owner, { today, hashPassword: (plain) => Promise.resolve(plain) });
    await owner.end();
  });
  return name;
}

async function ensureTemplate(
  client: Client,
  { name, from }: { readonly name: string; readonly from: string },
  fill: (address: string) => Promise<void>,
): Promise<void> {
  const { rowCount } = await client.query('select from pg_database where datname = $1 and datistemplate', [name]);
  if (rowCount === 1) return;
  await client.query(`drop database if exists ${name} with (force)`);
  await client.query(`create database ${name} template ${from}`);
  await fill(addressOf(name));
  // Marked last: a half-made template is made again.
  await client.query(`alter database ${name} is_template true`);
}

async function asAdministrator(work: (client: Client) => Promise<unknown>): Promise<void> {
  const client = new Client({ connectionString: testEnvironment().databaseUrl });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

function addressOf(database: string, user?: string): string {
  const url = new URL(testEnvironment().databaseUrl);
  url.pathname = `/${database}`;
  if (user !== undefined) Object.assign(url, { username: user, password });
  return url.href;
}
