import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** One answer of the product that promised something. */
export interface Acknowledged {
  readonly kind: 'file' | 'decide' | 'recall' | 'mark';
  readonly person: string;
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly answer: Readonly<Record<string, unknown>>;
  /** Requests it took; more than one after a fault. */
  readonly tries: number;
  readonly at: string;
}

/**
 * What the product has promised, kept outside of it: in memory for the oracle, and line by line in a file for whoever
 * looks into a violation.
 */
export class Ledger {
  readonly entries: Acknowledged[] = [];
  private readonly folder = mkdtempSync(join(tmpdir(), 'kelisim-ledger-'));

  get file(): string {
    return join(this.folder, 'acknowledged.jsonl');
  }

  keep(entry: Acknowledged): void {
    this.entries.push(entry);
    appendFileSync(this.file, `${JSON.stringify(entry)}\n`);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
