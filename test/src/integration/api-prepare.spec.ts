import { createDataSource, Database, PackStore } from '@kelisim/persistence';
import { sampleUniversity } from '@kelisim/samples';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApi, prepareDatabase } from '../../../apps/api/src';
import { createLogger, loadConfiguration } from '@kelisim/platform';
import { makeEmptyDatabase } from '../support/test-database';

describe('preparing a database', () => {
  let empty: { url: string; drop: () => Promise<void> };
  const procedures = join(process.cwd(), 'procedures');

  beforeEach(async () => {
    empty = await makeEmptyDatabase();
  });
  afterEach(async () => {
    await empty.drop();
  });

  const weakUrl = (): string => {
    const url = new URL(empty.url);
    Object.assign(url, { username: 'kelisim_prepare_test', password: encodeURIComponent("a'quote and a %") });
    return url.href;
  };
  const prepare = async (said: string[], folder = procedures): Promise<void> => {
    await prepareDatabase({
      ownerDatabaseUrl: empty.url,
      databaseUrl: weakUrl(),
      sample: true,
      procedures: folder,
      say: (step) => said.push(step),
    });
  };

  it('makes schema, weak role, sample and procedures; a second time it finds them', async () => {
    const said: string[] = [];
    await prepare(said);
    expect(said.slice(0, 4)).toEqual(['migrated', 'role', 'sample', 'published']);
    await prepare([]);
    const database = new Database(
      await createDataSource(weakUrl(), { poolSize: 1, applicationName: 'test' }).initialize(),
    );
    const packs = await new PackStore(database).list(sampleUniversity);
    expect(packs.map(({ id }) => id)).toContain('journal-correction');
    await database.close();
  });

  it('may be done by several processes at once', async () => {
    await expect(Promise.all([prepare([]), prepare([])])).resolves.toHaveLength(2);
  });

  it('refuses a procedure with faults, naming file, line and the way out, and publishes nothing', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'kelisim-packs-'));
    mkdirSync(join(folder, 'broken'));
    writeFileSync(join(folder, 'broken', 'definition.yaml'), 'procedure: broken\nsteps: []\n');
    await expect(prepare([], folder)).rejects.toThrow(/broken\/definition\.yaml:\d+: .+; .+/);
    rmSync(folder, { recursive: true });
  });

  it('the API does not serve with the role that owns the tables', async () => {
    await prepare([]);
    const configuration = loadConfiguration({
      DATABASE_URL: empty.url,
      KELISIM_APP_DATABASE_URL: empty.url,
      KELISIM_LOG_LEVEL: 'silent',
    });
    await expect(createApi(configuration, createLogger('api', configuration))).rejects.toThrow('weak role');
  });
});
