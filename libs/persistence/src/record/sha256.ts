import { createHash } from 'node:crypto';

/** SHA-256 over the parts, one after another. */
export function sha256(...parts: readonly (Buffer | string)[]): Buffer {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}
