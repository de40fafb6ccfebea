import { createHash } from 'node:crypto';
import { BackupFault } from './backup-fault';
import type { BackupHeader, BackupTrailer } from './backup-header';
import { BACKUP_FORMAT } from './backup-header';

const NEW_LINE = 0x0a;
/** The line that ends a table's rows, as in Postgres's own text format. */
const END_OF_ROWS = Buffer.from('\\.\n');
const ENDED_WITHIN = Buffer.from('\n\\.\n');

/** Reads the bytes of a backup, from its header over the rows of each table to its last line. */
export class BackupReader {
  private readonly hash = createHash('sha256');
  private readonly chunks: AsyncIterator<Buffer>;
  /** Read and not used yet; it begins with a line. */
  private rest: Buffer = Buffer.alloc(0);

  constructor(bytes: AsyncIterable<Buffer>) {
    this.chunks = bytes[Symbol.asyncIterator]();
  }

  /** @throws BackupFault where this is no backup, or one of another layout. */
  async header(): Promise<BackupHeader> {
    const header = parse(await this.line()) as { readonly kelisimBackup?: number };
    if (header.kelisimBackup === undefined) throw new BackupFault('This file is no backup of Kelisim.');
    if (header.kelisimBackup !== BACKUP_FORMAT)
      throw new BackupFault('This backup is laid out in a way that this version does not know. Use the newer version.');
    return header as BackupHeader;
  }

  /** The rows of the next table, in blocks of whole rows. They must be taken to their end. */
  async *rows(): AsyncGenerator<Buffer> {
    for (;;) {
      const isAtEnd = this.rest.subarray(0, END_OF_ROWS.length).equals(END_OF_ROWS);
      const end = isAtEnd ? 0 : this.rest.indexOf(ENDED_WITHIN) + 1;
      if (isAtEnd || end > 0) {
        if (end > 0) yield this.take(end);
        this.take(END_OF_ROWS.length);
        return;
      }
      const whole = this.rest.lastIndexOf(NEW_LINE) + 1;
      if (whole > 0) yield this.take(whole);
      await this.fill();
    }
  }

  /** @throws BackupFault where the bytes before are not those that were written. */
  async trailer(): Promise<BackupTrailer> {
    const found = this.hash.copy().digest('hex');
    const trailer = parse(await this.line()) as BackupTrailer;
    if (trailer.sha256 !== found) throw new BackupFault('This backup is damaged: its checksum does not fit.');
    return trailer;
  }

  private async line(): Promise<Buffer> {
    let end = this.rest.indexOf(NEW_LINE);
    while (end < 0) {
      await this.fill();
      end = this.rest.indexOf(NEW_LINE);
    }
    return this.take(end + 1);
  }

  private take(bytes: number): Buffer {
    const taken = this.rest.subarray(0, bytes);
    this.rest = this.rest.subarray(bytes);
    this.hash.update(taken);
    return taken;
  }

  private async fill(): Promise<void> {
    const next = await this.chunks.next();
    if (next.done === true) throw new BackupFault('This backup is damaged: it breaks off.');
    this.rest = this.rest.length === 0 ? next.value : Buffer.concat([this.rest, next.value]);
  }
}

/** Rows of text are lines, so that they can be counted without a look into them. */
export function countRows(block: Buffer): number {
  let count = 0;
  for (let at = block.indexOf(NEW_LINE); at >= 0; at = block.indexOf(NEW_LINE, at + 1)) count += 1;
  return count;
}

function parse(line: Buffer): unknown {
  try {
    return JSON.parse(line.toString('utf8')) as unknown;
  } catch (cause) {
    throw new BackupFault('This file is no backup of Kelisim.', { cause });
  }
}
