import type { Client, Connection } from 'pg';
import { Readable } from 'node:stream';

/** Rows come one by one; what takes them gets blocks of this size. */
const BLOCK_BYTES = 64 * 1024;

/** A `COPY … TO STDOUT` as a stream of its rows. The driver hands its messages to the functions named `handle…`. */
class CopyOut extends Readable {
  private connection: Connection | undefined;

  constructor(private readonly statement: string) {
    super({ highWaterMark: 4 * BLOCK_BYTES });
  }

  submit(connection: Connection): void {
    this.connection = connection;
    connection.query(this.statement);
  }

  handleCopyData({ chunk }: { readonly chunk: Buffer }): void {
    // The driver uses its buffer again.
    if (!this.push(Buffer.from(chunk))) this.connection?.stream.pause();
  }

  handleCommandComplete(): void {
    // Counted by whoever reads the rows.
  }

  handleReadyForQuery(): void {
    this.push(null);
  }

  handleError(fault: Error): void {
    this.destroy(fault);
  }

  override _read(): void {
    this.connection?.stream.resume();
  }
}

/** The rows of a statement in Postgres's text format, a line each, in blocks of whole rows. */
export async function* copyOut(client: Client, statement: string): AsyncGenerator<Buffer> {
  let gathered: Buffer[] = [];
  let bytes = 0;
  for await (const row of client.query(new CopyOut(`copy (${statement}) to stdout`)) as AsyncIterable<Buffer>) {
    gathered.push(row);
    bytes += row.length;
    if (bytes < BLOCK_BYTES) continue;
    yield Buffer.concat(gathered);
    gathered = [];
    bytes = 0;
  }
  if (bytes > 0) yield Buffer.concat(gathered);
}
