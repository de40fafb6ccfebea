import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { findFreePort } from './free-port';

/** A server's port of last time, so that addresses stay the same over restarts; another one where it is taken by now. */
export async function keptPort(file: string, wanted: number): Promise<number> {
  const last = existsSync(file) ? Number(readFileSync(file, 'utf8').trim()) : 0;
  const port = await findFreePort(...(Number.isInteger(last) ? [last] : []), wanted);
  if (port !== last) writeFileSync(file, `${port}\n`);
  return port;
}
