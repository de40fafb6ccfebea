import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { BackupFault } from './backup-fault';
import { checkBackup } from './check-backup';
import { unpacked } from './unpacked';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'backup-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

const refusal = async (file: string): Promise<string> => {
  const fault = await checkBackup(unpacked(file)).then(
    () => null,
    (error: unknown) => error,
  );
  expect(fault).toBeInstanceOf(BackupFault);
  return (fault as BackupFault).message;
};

describe('R23 a file that is named to be restored', () => {
  it('is no folder, and is there', async () => {
    expect(await refusal(folder)).toBe(`${folder} is a folder. Name the backup in it.`);
    const nowhere = join(folder, 'nowhere');
    expect(await refusal(nowhere)).toBe(`There is no file ${nowhere}.`);
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['a text', Buffer.from('select 1;\n')],
    ['a dump of a database', Buffer.from('PGDMP\x01\x0e\x00')],
    ['an archive', Buffer.from('PK\x03\x04')],
    ['a packed text', gzipSync('-- a dump of something else\nselect 1;\n')],
    ['a packed nothing', gzipSync('')],
    ['packed JSON of others', gzipSync('{"format":"other","tables":[]}\n')],
    ['a line that never ends', gzipSync(Buffer.alloc(40_000_000, 'x'))],
  ])('is refused where it is foreign: %s', async (name, bytes) => {
    const file = join(folder, name.replaceAll(' ', '-'));
    await writeFile(file, bytes);
    expect(await refusal(file)).toMatch(/no backup of Kelisim|damaged|incomplete/);
  });
});
