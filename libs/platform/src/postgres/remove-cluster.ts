import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Deletes an embedded Postgres and all its data, also where they had to live outside `folder`. It must be stopped. */
export function removeCluster(folder: string): void {
  const pointer = join(folder, 'location');
  if (existsSync(pointer)) rmSync(readFileSync(pointer, 'utf8').trim(), { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
}
