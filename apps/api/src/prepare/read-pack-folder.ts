import type { PackFile } from '@kelisim/domain';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** All files of a pack's folder, in the order of their paths. */
export async function readPackFolder(folder: string): Promise<readonly PackFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const files = paths.map(async (path) => ({
    path: relative(folder, path).replaceAll(sep, '/'),
    text: await readFile(path, 'utf8'),
  }));
  return (await Promise.all(files)).sort((a, b) => (a.path < b.path ? -1 : 1));
}
