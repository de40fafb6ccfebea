import { createHash } from 'node:crypto';
import type { Database } from '../database/database';
import type { Blob } from './blob-store';
import { BlobStore } from './blob-store';

/** Bytes in the table `blobs`, addressed by their content. */
export class PostgresBlobStore extends BlobStore {
  constructor(private readonly database: Database) {
    super();
  }

  override async put(university: string, bytes: Buffer, mediaType: string): Promise<Buffer> {
    const hash = createHash('sha256').update(bytes).digest();
    await this.database.read(university, async (q) =>
      q.query(
        `insert into blobs (university, hash, size, media_type, bytes) values ($1, $2, $3, $4, $5) on conflict do nothing`,
        [university, hash, bytes.length, mediaType, bytes],
      ),
    );
    return hash;
  }

  override async get(university: string, hash: Buffer): Promise<Blob | null> {
    const { rows } = await this.database.read(university, async (q) =>
      q.query<{ media_type: string; bytes: Buffer }>(
        'select media_type, bytes from blobs where university = $1 and hash = $2',
        [university, hash],
      ),
    );
    const [row] = rows;
    return row === undefined ? null : { hash, mediaType: row.media_type, bytes: row.bytes };
  }
}
