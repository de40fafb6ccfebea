import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { BackupFault } from './backup-fault';

/** Large steps: one row may be as large as the largest attachment. */
const CHUNK_BYTES = 1024 * 1024;

/** The bytes of a backup's file, unpacked. @throws BackupFault where they cannot be unpacked. */
export async function* unpacked(file: string): AsyncGenerator<Buffer> {
  const bytes = pipeline(createReadStream(file), createGunzip({ chunkSize: CHUNK_BYTES }), () => undefined);
  try {
    yield* bytes as AsyncIterable<Buffer>;
  } catch (fault) {
    const { code } = fault as NodeJS.ErrnoException;
    if (code?.startsWith('Z_') === true)
      throw new BackupFault('This backup is damaged, or no backup of Kelisim.', { cause: fault });
    if (code === 'EISDIR') throw new BackupFault(`${file} is a folder. Name the backup in it.`, { cause: fault });
    if (code === 'ENOENT') throw new BackupFault(`There is no file ${file}.`, { cause: fault });
    throw fault;
  }
}
