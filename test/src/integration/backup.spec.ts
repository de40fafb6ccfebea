import { BackupFault, checkBackup, createDataSource, restoreBackup, takeBackup, unpacked } from '@kelisim/persistence';
import type { BackupHeader } from '@kelisim/persistence';
import { createWriteStream } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { Client } from 'pg';
import { prepareDatabase } from '../../../apps/api/src';
import { pictureOfRows, pictureOfSchema } from '../support/database-pictures';
import { makeEmptyDatabase } from '../support/test-database';
import { testEnvironment } from '../support/test-environment';

type EmptyDatabase = Awaited<ReturnType<typeof makeEmptyDatabase>>;

const file = (name: string): string => join(testEnvironment().folder, `${name}.backup`);
const facts = { product: '0.0.0-test', keyCheck: 'a key' };
const intoEmpty = { replace: false, numbersLeftOut: 0, drill: false };
const replacing = { ...intoEmpty, replace: true };
/** They are not kept, or change by the restoring itself. */
const notCompared = ['installation', 'sessions', 'login_attempts', 'login_attempts_id_seq', 'migrations', 'outbox'];

const databases: EmptyDatabase[] = [];
async function empty(): Promise<EmptyDatabase> {
  const database = await makeEmptyDatabase();
  databases.push(database);
  return database;
}
async function ask<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
const run = async (url: string, statement: string): Promise<readonly Record<string, unknown>[]> =>
  await ask(url, async (client) => (await client.query<Record<string, unknown>>(statement)).rows);
const rowsOf = async (url: string): Promise<Readonly<Record<string, string>>> => {
  const picture = await ask(url, pictureOfRows);
  return Object.fromEntries(Object.entries(picture).filter(([name]) => !notCompared.includes(name)));
};
/** The same backup with something else in its header, as another version would have written it. */
async function otherHeader(
  name: string,
  change: (header: BackupHeader) => BackupHeader,
): Promise<AsyncIterable<Buffer>> {
  const text = gunzipSync(await readFile(file('sample')));
  const end = text.indexOf('\n');
  const header = change(JSON.parse(text.subarray(0, end).toString()) as BackupHeader);
  await writeFile(file(name), gzipSync(Buffer.concat([Buffer.from(JSON.stringify(header)), text.subarray(end)])));
  return unpacked(file(name));
}

let source: EmptyDatabase;

beforeAll(async () => {
  source = await empty();
  const weak = new URL(source.url);
  Object.assign(weak, { username: 'kelisim_backup_test', password: 'only-for-tests' });
  const procedures = join(process.cwd(), 'procedures');
  const settings = { ownerDatabaseUrl: source.url, databaseUrl: weak.href, sample: true, procedures };
  await prepareDatabase({ ...settings, say: () => undefined });
  await run(source.url, `insert into login_attempts (subject) values ('somebody')`);
  await takeBackup(source.url, createWriteStream(file('sample')), facts);
});
afterAll(async () => {
  for (const database of databases) await database.drop();
});

describe('R23 a backup', () => {
  it('says what it is, holds every table but logins, and can be checked from its first byte to its last', async () => {
    const { header, trailer } = await checkBackup(unpacked(file('sample')));
    expect(header).toMatchObject({ ...facts, epoch: 1 });
    const names = header.tables.map(({ name }) => name);
    expect(names).toContain('people');
    for (const name of ['sessions', 'login_attempts']) expect(names).not.toContain(name);
    // Everybody of the sample: its staff and the students who may log in.
    const [{ people } = {}] = await run(source.url, 'select count(*)::int as people from people');
    expect(people).toBeGreaterThan(40);
    expect(trailer.rows.people).toBe(people);
    const packed = await readFile(file('sample'));
    packed.writeUInt8(packed.readUInt8(packed.length >> 1) ^ 0xff, packed.length >> 1);
    await writeFile(file('damaged'), packed);
    await expect(checkBackup(unpacked(file('damaged')))).rejects.toThrow('damaged');
  });

  it('gives every row and every fence back in an empty database', async () => {
    const target = await empty();
    const { epoch } = await restoreBackup(target.url, unpacked(file('sample')), intoEmpty);
    expect(await rowsOf(target.url)).toEqual(await rowsOf(source.url));
    expect(await ask(target.url, pictureOfSchema)).toEqual(await ask(source.url, pictureOfSchema));
    expect(epoch).toBeGreaterThan(1);
    expect(await run(target.url, 'select epoch from installation')).toEqual([{ epoch }]);
  });

  it('is as of one moment, whatever is written meanwhile', async () => {
    const busy = await empty();
    await restoreBackup(busy.url, unpacked(file('sample')), intoEmpty);
    // The first table of a backup and one of the last: always changed together.
    const change = (code: string): string =>
      `begin; update academic_periods set code = '${code}'; update universities set code = '${code}'; commit`;
    await run(busy.url, change('before'));
    let changes = 0;
    let isTaken = false;
    const taking = takeBackup(busy.url, createWriteStream(file('busy')), facts).finally(() => (isTaken = true));
    await ask(busy.url, async (client) => {
      for (; !isTaken; changes += 1) await client.query(change(`n${changes}`));
    });
    await taking;
    expect(changes).toBeGreaterThan(20);
    const target = await empty();
    await restoreBackup(target.url, unpacked(file('busy')), intoEmpty);
    expect(await run(target.url, 'select from universities u join academic_periods p on p.code = u.code')).toHaveLength(
      1,
    );
  });

  it('of an earlier version is brought up to this one', async () => {
    const old = await empty();
    const dataSource = createDataSource(old.url, { poolSize: 1, applicationName: 'backup-test' });
    await dataSource.initialize();
    const all = await dataSource.runMigrations();
    await dataSource.undoLastMigration();
    await dataSource.destroy();
    await takeBackup(old.url, createWriteStream(file('old')), facts);
    expect((await checkBackup(unpacked(file('old')))).header.migrations).toHaveLength(all.length - 1);
    const target = await empty();
    await restoreBackup(target.url, unpacked(file('old')), intoEmpty);
    expect(await run(target.url, 'select count(*)::int as n from migrations')).toEqual([{ n: all.length }]);
    expect(await ask(target.url, pictureOfSchema)).toEqual(await ask(source.url, pictureOfSchema));
  });
});

describe('R23 restoring', () => {
  it('replaces a university only when told so, and gives an epoch that was never used', async () => {
    const target = await empty();
    const first = await restoreBackup(target.url, unpacked(file('sample')), intoEmpty);
    await expect(restoreBackup(target.url, unpacked(file('sample')), intoEmpty)).rejects.toThrow('--replace');
    await run(target.url, `update people set name = 'Somebody Else'; update installation set epoch = epoch + 7`);
    const second = await restoreBackup(target.url, unpacked(file('sample')), replacing);
    expect(second.epoch).toBe(first.epoch + 8);
    expect(await rowsOf(target.url)).toEqual(await rowsOf(source.url));
  });

  it('leaves everything as it was where it fails: a newer version, a table of nobody, a damaged file', async () => {
    const target = await empty();
    await restoreBackup(target.url, unpacked(file('sample')), intoEmpty);
    const before = await rowsOf(target.url);
    const newer = (header: BackupHeader): BackupHeader => ({ ...header, migrations: [...header.migrations, 'Later9'] });
    const stray = (header: BackupHeader): BackupHeader => ({
      ...header,
      tables: header.tables.map((table) => (table.name === 'people' ? { ...table, name: 'nobodys' } : table)),
    });
    await expect(restoreBackup(target.url, await otherHeader('newer', newer), replacing)).rejects.toThrow(
      'newer version',
    );
    await expect(restoreBackup(target.url, await otherHeader('stray', stray), replacing)).rejects.toThrow('nobodys');
    const other = (header: BackupHeader): BackupHeader => ({ ...header, product: 'another' });
    await expect(restoreBackup(target.url, await otherHeader('other', other), replacing)).rejects.toThrow('checksum');
    expect(await rowsOf(target.url)).toEqual(before);
  });

  it('cuts a copy for a drill off from the mail server and from journals kept elsewhere', async () => {
    const live = await empty();
    await restoreBackup(live.url, unpacked(file('sample')), intoEmpty);
    await run(
      live.url,
      `insert into mail_servers (university, host, port, secure, sender) select id, 'mail.example', 25, false, 'a@b.example' from universities;
       insert into journal_connectors (university, code, kind, address, secret_key, secret, enabled)
       select id, 'campus', 'http', 'https://campus.example', '', '', true from universities`,
    );
    await takeBackup(live.url, createWriteStream(file('live')), facts);
    const reach = `select (select count(*)::int from mail_servers) as mail, (select bool_or(enabled) from journal_connectors) as journal`;
    await restoreBackup(live.url, unpacked(file('live')), replacing);
    expect(await run(live.url, reach)).toEqual([{ mail: 1, journal: true }]);
    const drill = await empty();
    await restoreBackup(drill.url, unpacked(file('live')), { ...intoEmpty, drill: true });
    expect(await run(drill.url, reach)).toEqual([{ mail: 0, journal: false }]);
  });

  it('touches no database of somebody else, and none on which the product works', async () => {
    const foreign = await empty();
    await run(foreign.url, 'create table accounts_of_somebody (id int)');
    await expect(restoreBackup(foreign.url, unpacked(file('sample')), replacing)).rejects.toThrow('not Kelisim’s');
    expect(await run(foreign.url, 'select * from accounts_of_somebody')).toEqual([]);

    const worker = new Client({ connectionString: source.url, application_name: 'kelisim-worker' });
    await worker.connect();
    const restoring = restoreBackup(source.url, unpacked(file('sample')), replacing);
    await expect(restoring).rejects.toThrow(BackupFault);
    await expect(restoring).rejects.toThrow('kelisim-worker');
    await worker.end();
  });
});
