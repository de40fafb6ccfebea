import canonicalize from 'canonicalize';
import { sha256 } from './sha256';

/** SHA-256 over a value as RFC 8785 bytes: the same for the same content, however it was stored. */
export function canonicalHash(value: unknown): Buffer {
  const text = canonicalize(value);
  if (text === undefined) throw new Error('the value is not JSON');
  return sha256(text);
}
