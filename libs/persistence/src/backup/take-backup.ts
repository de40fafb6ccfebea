import { Client, escapeIdentifier } from 'pg';
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Writable } from 'node:stream';
import { createGzip } from 'node:zlib';
import { BACKUP_FORMAT } from './backup-header';
import type { BackupHeader, BackupTable } from './backup-header';
import { countRows } from './backup-reader';
import { copyOut } from './copy-out';
import { copyingSettings } from './copying-settings';
import { describeDatabase } from './describe-database';

/** What a backup that was made holds. */
export interface TakenBackup {
  readonly takenAt: string;
  readonly rows: Readonly<Record<string, number>>;
  readonly sha256: string;
}

export interface BackupFacts {
  /** Version of the product. */
  readonly product: string;
  /** See `keyCheckOf`. */
  readonly keyCheck: string;
}

/**
 * Writes everything that a database holds, as it stands at one moment, while others go on writing into it.
 *
 * @param ownerUrl for the role that owns the tables: every other one sees the rows of a university only.
 */
export async function takeBackup(ownerUrl: string, sink: Writable, facts: BackupFacts): Promise<TakenBackup> {
  const client = new Client({ connectionString: ownerUrl, application_name: 'kelisim-backup' });
  await client.connect();
  try {
    await client.query(copyingSettings);
    await client.query('begin isolation level repeatable read, read only');
    const backup = new WrittenBackup(client, facts);
    await pipeline(Readable.from(backup.bytes()), createGzip({ chunkSize: 256 * 1024 }), sink);
    return backup.summary();
  } finally {
    await client.end();
  }
}

/** The bytes of a backup in their order: a line of what is in it, the rows of each table, a line that proves them. */
class WrittenBackup {
  private readonly hash = createHash('sha256');
  private readonly rows: Record<string, number> = {};
  private takenAt = '';

  constructor(
    private readonly client: Client,
    private readonly facts: BackupFacts,
  ) {}

  summary(): TakenBackup {
    return { takenAt: this.takenAt, rows: this.rows, sha256: this.hash.copy().digest('hex') };
  }

  async *bytes(): AsyncGenerator<Buffer> {
    const described = await describeDatabase(this.client);
    this.takenAt = described.takenAt;
    const header: BackupHeader = { kelisimBackup: BACKUP_FORMAT, ...this.facts, ...described };
    yield this.hashed(line(JSON.stringify(header)));
    for (const table of described.tables) yield* this.table(table);
    const { rows, sha256 } = this.summary();
    yield line(JSON.stringify({ rows, sha256 }));
  }

  private async *table({ name, columns }: BackupTable): AsyncGenerator<Buffer> {
    this.rows[name] = 0;
    const selected = `select ${columns.map(escapeIdentifier).join(', ')} from ${escapeIdentifier(name)}`;
    for await (const block of copyOut(this.client, selected)) {
      this.rows[name] += countRows(block);
      yield this.hashed(block);
    }
    yield this.hashed(line('\\.'));
  }

  private hashed(block: Buffer): Buffer {
    this.hash.update(block);
    return block;
  }
}

const line = (text: string): Buffer => Buffer.from(`${text}\n`);
