import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { PackFile } from '../pack';

const procedures = join(__dirname, '../../../../../procedures');

/** The files of a real pack, as the specs of the reader and the linter need them. */
export function packFiles(id: string): readonly PackFile[] {
  const folder = join(procedures, id);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: relative(folder, path).split(sep).join('/'), text: readFileSync(path, 'utf8') }));
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
