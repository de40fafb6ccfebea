import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { BackupReader, countRows } from './backup-reader';
import { checkBackup } from './check-backup';

const header = { kelisimBackup: 1, product: '0.0.0', tables: [{ name: 'a' }, { name: 'b' }] };

/** A backup of two tables. */
function written(a: readonly string[], b: readonly string[], rows = { a: a.length, b: b.length }): Buffer {
  const body = [JSON.stringify(header), ...a, '\\.', ...b, '\\.', ''].join('\n');
  const sha256 = createHash('sha256').update(body).digest('hex');
  return Buffer.from(`${body}${JSON.stringify({ rows, sha256 })}\n`);
}

async function* inPieces(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
}

async function textOf(rows: AsyncIterable<Buffer>): Promise<string> {
  const blocks: Buffer[] = [];
  for await (const block of rows) blocks.push(block);
  return Buffer.concat(blocks).toString();
}

/** A row as Postgres writes it: a backslash stands before another character only, and never alone with a full stop. */
const row = fc
  .array(fc.constantFrom('x', 'ә', '\\N', '\\\\', '\\n', '.', '\t', '\\\\.'), { maxLength: 6 })
  .map((parts) => parts.join(''));

describe('the reader of a backup', () => {
  it('gives every row of every table, wherever the bytes are cut', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row), fc.array(row), fc.integer({ min: 1, max: 40 }), async (a, b, size) => {
        const reader = new BackupReader(inPieces(written(a, b), size));
        await reader.header();
        expect(await textOf(reader.rows())).toBe(a.map((line) => `${line}\n`).join(''));
        expect(await textOf(reader.rows())).toBe(b.map((line) => `${line}\n`).join(''));
        expect((await reader.trailer()).rows).toEqual({ a: a.length, b: b.length });
      }),
    );
  });

  it('refuses bytes that were changed, cut off, or are none of ours', async () => {
    const whole = written(['1', '2'], ['3']);
    const changed = Buffer.from(whole.toString().replace('\n2\n', '\n7\n'));
    await expect(checkBackup(inPieces(whole, 7))).resolves.toMatchObject({ trailer: { rows: { a: 2, b: 1 } } });
    await expect(checkBackup(inPieces(changed, 7))).rejects.toThrow('its checksum does not fit');
    await expect(checkBackup(inPieces(whole.subarray(0, -20), 7))).rejects.toThrow('it breaks off');
    await expect(checkBackup(inPieces(Buffer.from('PGDMP\n'), 7))).rejects.toThrow('no backup');
    await expect(checkBackup(inPieces(Buffer.from('{}\n'), 7))).rejects.toThrow('no backup');
    await expect(checkBackup(inPieces(Buffer.from('{"kelisimBackup":2}\n'), 7))).rejects.toThrow('newer version');
    await expect(checkBackup(inPieces(written(['1'], [], { a: 2, b: 0 }), 7))).rejects.toThrow('rows of a are missing');
  });

  it('counts rows by their lines', () => {
    expect(countRows(Buffer.from('a\nb\\n\n\n'))).toBe(3);
  });
});
