import type { ConnectionTransport } from 'puppeteer-core';
import type { Readable, Writable } from 'node:stream';

/** Carries the DevTools protocol over two pipes: JSON messages, each ended by a zero byte. */
export class PipeTransport implements ConnectionTransport {
  onmessage?: (message: string) => void;
  onclose?: () => void;
  private pending: Buffer[] = [];

  constructor(
    private readonly toBrowser: Writable,
    fromBrowser: Readable,
  ) {
    fromBrowser.on('data', (chunk: Buffer) => {
      this.receive(chunk);
    });
    fromBrowser.on('close', () => this.onclose?.());
    // A browser that was killed closes its end while we write; what matters is told by its exit.
    fromBrowser.on('error', () => undefined);
    toBrowser.on('error', () => undefined);
  }

  send(message: string): void {
    if (this.toBrowser.writable) this.toBrowser.write(`${message}\0`);
  }

  close(): void {
    this.toBrowser.end();
  }

  /** Messages are cut at bytes, not at characters: a Cyrillic letter may be split between two chunks. */
  private receive(chunk: Buffer): void {
    let from = 0;
    for (let end = chunk.indexOf(0); end !== -1; end = chunk.indexOf(0, from)) {
      const message = Buffer.concat([...this.pending, chunk.subarray(from, end)]).toString('utf8');
      this.pending = [];
      from = end + 1;
      // One message a turn of the loop, as puppeteer expects: answers resolve before the next event is seen.
      setImmediate(() => this.onmessage?.(message));
    }
    if (from < chunk.length) this.pending.push(chunk.subarray(from));
  }
}
