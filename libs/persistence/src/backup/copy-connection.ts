import type { Connection } from 'pg';

/** What the driver's connection can do beside what its types say: Postgres's copying of whole tables. */
export interface CopyConnection extends Connection {
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
  sendCopyFail(reason: string): void;
}
