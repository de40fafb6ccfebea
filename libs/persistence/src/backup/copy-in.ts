import type { Client, Connection } from 'pg';
import { once } from 'node:events';
import type { CopyConnection } from './copy-connection';

/** A `COPY … FROM STDIN` that is fed with rows. The driver hands its messages to the functions named `handle…`. */
class CopyIn {
  readonly done: Promise<void>;
  private settle!: () => void;
  private refuse!: (fault: Error) => void;
  private isOver = false;

  constructor(
    private readonly statement: string,
    private readonly rows: AsyncIterable<Buffer>,
  ) {
    this.done = new Promise((resolve, reject) => {
      this.settle = resolve;
      this.refuse = reject;
    });
  }

  submit(connection: Connection): void {
    connection.query(this.statement);
  }

  handleCopyInResponse(connection: CopyConnection): void {
    void this.feed(connection);
  }

  handleCommandComplete(): void {
    // What was written is counted where it is checked.
  }

  handleReadyForQuery(): void {
    this.isOver = true;
    this.settle();
  }

  handleError(fault: Error): void {
    this.isOver = true;
    this.refuse(fault);
  }

  private async feed(connection: CopyConnection): Promise<void> {
    try {
      for await (const block of this.rows) {
        // The server has refused a row already: whatever else is sent, it throws away.
        if (this.isOver) return;
        connection.sendCopyFromChunk(block);
        if (connection.stream.writableNeedDrain) await once(connection.stream, 'drain');
      }
      connection.endCopyFrom();
    } catch (fault) {
      // The first fault is the one to tell: what the server says of it follows from it.
      this.refuse(fault as Error);
      connection.sendCopyFail('the rows could not be read');
    }
  }
}

/** Writes rows in Postgres's text format into a table, in the order of the named columns. */
export async function copyIn(client: Client, target: string, rows: AsyncIterable<Buffer>): Promise<void> {
  const copying = new CopyIn(`copy ${target} from stdin`, rows);
  client.query(copying);
  await copying.done;
}
