import { readdir, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';

/** The folder shows what was written lately; it is no archive of people's addresses. */
const KEPT_MS = 30 * 86_400_000;

/** Takes mails out of the folder that have lain there for thirty days. */
export async function removeOldMail(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter((one) => /\.eml(\.part)?$/.test(one))) {
    const file = join(folder, name);
    // Another worker may be doing the same.
    const { mtimeMs } = await stat(file).catch(() => ({ mtimeMs: Infinity }));
    if (mtimeMs < Date.now() - KEPT_MS) await unlink(file).catch(() => undefined);
  }
}
