import type { Pack, PackFile } from '@kelisim/domain';
import { readPack } from '@kelisim/domain';
import { createHash } from 'node:crypto';

/** Reads a pack of a test; a pack with faults is a fault of the test. */
export function packOf(files: readonly PackFile[]): Pack {
  const read = readPack(files, (text) => createHash('sha256').update(text).digest('hex'));
  if (read.faults !== undefined) throw new Error(JSON.stringify(read.faults, null, 2));
  return read.pack;
}
