import { ConnectorFault } from './connector-fault';

/** How `fetch` is called here; the platform's own fits. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** What an exchange may cost. */
export interface ExchangeLimits {
  /** Milliseconds until the answer begins: connecting, sending and their thinking. */
  readonly beginsWithin: number;
  /** Milliseconds until the answer is whole. */
  readonly endsWithin: number;
  /** Bytes of the answer's body, unpacked. */
  readonly bytes: number;
}

export const usualLimits: ExchangeLimits = { beginsWithin: 10_000, endsWithin: 30_000, bytes: 4 * 1024 * 1024 };

export interface Exchange {
  readonly url: string;
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

export interface RawAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Buffer;
}

/**
 * Sends one request and reads the whole answer, within limits. Redirects are not followed: the address is configured.
 *
 * @throws ConnectorFault `unreachable`, `timeout`, `answer-invalid` (redirect, too large).
 */
export async function exchange(fetch: Fetch, sent: Exchange, limits: ExchangeLimits): Promise<RawAnswer> {
  const abort = new AbortController();
  const giveUp = (): void => {
    abort.abort();
  };
  const whole = setTimeout(giveUp, limits.endsWithin);
  const beginning = setTimeout(giveUp, limits.beginsWithin);
  try {
    const { url, method, headers, body } = sent;
    const answer = await fetch(url, { method, headers, body, redirect: 'manual', signal: abort.signal });
    clearTimeout(beginning);
    if (answer.status >= 300 && answer.status < 400) {
      throw new ConnectorFault('answer-invalid', { reason: 'redirect', status: answer.status });
    }
    return { status: answer.status, headers: answer.headers, body: await readWithin(answer, limits.bytes) };
  } catch (error) {
    throw error instanceof ConnectorFault ? error : faultOf(error, abort.signal.aborted);
  } finally {
    clearTimeout(beginning);
    clearTimeout(whole);
    // Whatever is left of an answer that was given up is not read.
    abort.abort();
  }
}

async function readWithin(answer: Response, bytes: number): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of (answer.body ?? []) as AsyncIterable<Uint8Array>) {
    size += part.byteLength;
    if (size > bytes) throw new ConnectorFault('answer-invalid', { reason: 'too-large', status: answer.status });
    parts.push(part);
  }
  return Buffer.concat(parts);
}

const timeouts = ['UND_ERR_CONNECT_TIMEOUT', 'UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT', 'ETIMEDOUT'];

/** Only the code of the network's fault is kept: its text may name what was sent. */
function faultOf(error: unknown, gaveUp: boolean): ConnectorFault {
  const reason = networkCode(error);
  if (gaveUp || (reason !== undefined && timeouts.includes(reason))) return new ConnectorFault('timeout');
  return new ConnectorFault('unreachable', reason === undefined ? {} : { reason });
}

function networkCode(error: unknown): string | undefined {
  const code = fieldOf(fieldOf(error, 'cause'), 'code') ?? fieldOf(error, 'code');
  return typeof code === 'string' && /^[A-Z][A-Z0-9_]{1,60}$/u.test(code) ? code : undefined;
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}
