import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { readLivingRecord, recordOf } from '../process/process-record';

/** Links, which fails where the name is taken: the one step in which two runs cannot both succeed. */
function take(file: string): boolean {
  const own = `${file}.${process.pid}`;
  writeFileSync(own, JSON.stringify(recordOf(process.pid)), { mode: 0o600 });
  try {
    linkSync(own, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(own, { force: true });
  }
}

/**
 * Makes sure that one run alone works in a data folder. A run that was killed is not in the way.
 *
 * @returns gives the folder free again.
 * @throws Error naming the process that has it.
 */
export function claimFolder(file: string): () => void {
  mkdirSync(dirname(file), { recursive: true });
  if (!take(file)) {
    const holder = readLivingRecord(file);
    if (holder === undefined) rmSync(file, { force: true });
    if (holder !== undefined || !take(file)) {
      throw new Error(`Kelisim already runs in ${dirname(dirname(file))}${holder ? ` (process ${holder.pid})` : ''}.`);
    }
  }
  return () => {
    const content = JSON.parse(readFileSync(file, 'utf8')) as { pid?: number };
    if (content.pid === process.pid) rmSync(file);
  };
}
