import type { BackupHeader, BackupTrailer } from './backup-header';
import { BackupFault } from './backup-fault';
import { BackupReader, countRows } from './backup-reader';

export interface CheckedBackup {
  readonly header: BackupHeader;
  readonly trailer: BackupTrailer;
}

/**
 * Reads a backup from its first byte to its last, before anything is done with it.
 *
 * @param bytes the backup, unpacked.
 * @throws BackupFault where it is damaged, incomplete or no backup.
 */
export async function checkBackup(bytes: AsyncIterable<Buffer>): Promise<CheckedBackup> {
  const reader = new BackupReader(bytes);
  const header = await reader.header();
  const rows: Record<string, number> = {};
  for (const { name } of header.tables) {
    rows[name] = 0;
    for await (const block of reader.rows()) rows[name] += countRows(block);
  }
  const trailer = await reader.trailer();
  const wrong = header.tables.find(({ name }) => trailer.rows[name] !== rows[name]);
  if (wrong !== undefined) throw new BackupFault(`This backup is damaged: rows of ${wrong.name} are missing.`);
  return { header, trailer };
}
