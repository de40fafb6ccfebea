import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** The secret that both sides hold, and the name by which they mean it. */
export interface SigningKey {
  /** Goes with each request, so that a key can be replaced without a gap. */
  readonly id: string;
  /** At least 32 bytes of chance. */
  readonly secret: Uint8Array;
}

/** The headers of the contract (docs/contracts/journal-connector.yaml). */
export const header = {
  key: 'kelisim-key',
  timestamp: 'kelisim-timestamp',
  request: 'kelisim-request',
  signature: 'kelisim-signature',
} as const;

export interface RequestToSign {
  readonly method: string;
  /** As it stands in the request line: path and query. */
  readonly target: string;
  /** RFC 3339 in UTC. */
  readonly timestamp: string;
  /** The idempotency key of an act, a random name of a question. */
  readonly request: string;
  readonly body: string;
}

/** HMAC-SHA-256 over method, target, timestamp, request key and hash of the body, each on a line of its own. */
export function signRequest(key: SigningKey, sent: RequestToSign): string {
  const { method, target, timestamp, request, body } = sent;
  return sign(key, ['kelisim-v1 request', method, target, timestamp, request, hashOf(body)]);
}

/** The signature of an answer holds that of its request: an answer to anything else, or to an earlier try, is none. */
export function signAnswer(key: SigningKey, requestSignature: string, status: number, body: Uint8Array): string {
  return sign(key, ['kelisim-v1 answer', requestSignature, String(status), hashOf(body)]);
}

/** Compares in constant time. */
export function isSameSignature(expected: string, given: string | null): boolean {
  const ours = Buffer.from(expected, 'utf8');
  const theirs = Buffer.from(given ?? '', 'utf8');
  return ours.length === theirs.length && timingSafeEqual(ours, theirs);
}

function sign(key: SigningKey, lines: readonly string[]): string {
  return `v1=${createHmac('sha256', key.secret).update(lines.join('\n')).digest('hex')}`;
}

function hashOf(body: string | Uint8Array): string {
  return createHash('sha256').update(body).digest('hex');
}
