import { escapeIdentifier } from 'pg';
import type { Client } from 'pg';
import { MigrationExecutor } from 'typeorm/migration/MigrationExecutor';
import { createDataSource } from '../database/data-source';
import { migrations } from '../database/migrations';
import { BackupFault } from './backup-fault';
import type { BackupHeader } from './backup-header';
import { BackupReader } from './backup-reader';
import { bareTables } from './bare-tables';
import { beginAnew } from './begin-anew';
import type { NewBeginning } from './begin-anew';
import { copyIn } from './copy-in';
import { copyingSettings } from './copying-settings';
import { cutOff } from './cut-off';
import { lookBeforeRestoring } from './look-before-restoring';

export interface Restoring {
  /** That a university in the database may go. */
  readonly replace: boolean;
  /** How many numbers of each register are not given again. */
  readonly numbersLeftOut: number;
  /** That it is a copy to try restoring with: nothing must go out of it to other systems. */
  readonly drill: boolean;
}

/**
 * Puts a checked backup into a database in one transaction: either everything stands there afterwards, or what stood there
 * before. Its tables are made as they were when it was taken, filled, and brought up to this version.
 *
 * @param bytes the backup, unpacked, once more from its beginning.
 * @throws BackupFault where the database may not be restored into, or the backup is of a newer version.
 */
export async function restoreBackup(
  ownerUrl: string,
  bytes: AsyncIterable<Buffer>,
  restoring: Restoring,
): Promise<NewBeginning> {
  const dataSource = createDataSource(ownerUrl, { poolSize: 1, applicationName: 'kelisim-restore' });
  await dataSource.initialize();
  const runner = dataSource.createQueryRunner();
  try {
    const client = (await runner.connect()) as Client;
    await runner.startTransaction();
    const { epoch: formerEpoch } = await lookBeforeRestoring(client, restoring.replace);
    const executor = new MigrationExecutor(dataSource, runner);
    // All of it is one transaction, which is ours.
    executor.transaction = 'none';
    await fill(client, executor, bytes);
    await executor.executePendingMigrations();
    const beginning = await beginAnew(client, formerEpoch, restoring.numbersLeftOut);
    if (restoring.drill) await cutOff(client);
    await runner.commitTransaction();
    return beginning;
  } catch (fault) {
    // The first fault is the one to tell.
    await runner.rollbackTransaction().catch(() => undefined);
    throw fault;
  } finally {
    await runner.release();
    await dataSource.destroy();
  }
}

async function fill(client: Client, executor: MigrationExecutor, bytes: AsyncIterable<Buffer>): Promise<void> {
  const reader = new BackupReader(bytes);
  const header = await reader.header();
  await client.query(copyingSettings);
  await client.query('drop schema public cascade; create schema public');
  await makeTables(executor, header);
  const tables = header.tables.map(({ name }) => name);
  const putBack = await bareTables(client, tables);
  for (const { name, columns } of header.tables)
    await copyIn(client, `${escapeIdentifier(name)} (${columns.map(escapeIdentifier).join(', ')})`, reader.rows());
  await reader.trailer();
  await putBack();
  for (const { name, last } of header.counters)
    if (last !== null) await client.query('select setval(quote_ident($1)::regclass, $2::bigint)', [name, last]);
  // Without statistics every index looks as good as any other.
  await client.query('analyze');
}

/** The tables as they were when the backup was taken. */
async function makeTables(executor: MigrationExecutor, header: BackupHeader): Promise<void> {
  const known = new Set<string>(migrations.map(({ name }) => name));
  const unknown = header.migrations.find((name) => !known.has(name));
  if (unknown !== undefined)
    throw new BackupFault(
      `This backup is of a newer version (${header.product}, ${unknown}). Restore it with that one.`,
    );
  const wanted = new Set(header.migrations);
  for (const migration of await executor.getPendingMigrations())
    if (wanted.has(migration.name)) await executor.executeMigration(migration);
}
