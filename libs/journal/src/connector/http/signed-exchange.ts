import type { FaultDetail } from '../connector-fault';
import { ConnectorFault } from '../connector-fault';
import type { ExchangeLimits, Fetch, RawAnswer } from '../exchange';
import { exchange } from '../exchange';
import { retryAfterOf } from '../retry-after';
import { readJson, readShape } from '../shape';
import { refusalAnswer } from './answers';
import type { SigningKey } from './signing';
import { header, isSameSignature, signAnswer, signRequest } from './signing';

export interface SignedRequest {
  readonly method: 'GET' | 'POST';
  /** Below the configured address, with its query. */
  readonly path: string;
  /** The idempotency key of an act, a random name of a question. */
  readonly request: string;
  /** Null for a question. */
  readonly body: unknown;
}

/** What speaks to one journal: where it is, the key, the clock and what an exchange may cost. */
export interface SignedLine {
  /** From `requireAddress`. */
  readonly address: string;
  readonly key: SigningKey;
  readonly fetch: Fetch;
  readonly now: () => Date;
  readonly limits: ExchangeLimits;
}

/**
 * Asks, and gives the answer's JSON, once its signature is found right.
 *
 * @throws ConnectorFault of every code.
 */
export async function askSigned(line: SignedLine, asked: SignedRequest): Promise<unknown> {
  const url = `${line.address}${asked.path}`;
  const body = asked.body === null ? '' : JSON.stringify(asked.body);
  const timestamp = line.now().toISOString();
  const target = url.slice(new URL(url).origin.length);
  const signature = signRequest(line.key, { method: asked.method, target, timestamp, request: asked.request, body });
  const headers = {
    accept: 'application/json',
    ...(asked.body === null ? {} : { 'content-type': 'application/json' }),
    [header.key]: line.key.id,
    [header.timestamp]: timestamp,
    [header.request]: asked.request,
    [header.signature]: signature,
  };
  const sent = { url, method: asked.method, headers, body: asked.body === null ? null : body };
  const answer = await exchange(line.fetch, sent, line.limits);
  passBySystemsBetween(answer, line.now());
  const expected = signAnswer(line.key, signature, answer.status, answer.body);
  if (!isSameSignature(expected, answer.headers.get(header.signature))) {
    throw new ConnectorFault('signature-invalid', { status: answer.status });
  }
  const content = readJson(answer.body.toString('utf8'));
  if (answer.status < 200 || answer.status >= 300) throw refusalOf(answer, content, line.now());
  return content;
}

/**
 * What a system between us and the journal may say as well, without its key: that it is busy or has failed. And who does
 * not take our key cannot sign either. Believing it costs a retry, or a question to an administrator, never a right.
 */
function passBySystemsBetween({ status, headers }: RawAnswer, now: Date): void {
  if (status === 429 || status === 503) throw busy({ status }, retryAfterOf(headers, now));
  if (status >= 500) throw new ConnectorFault('unreachable', { status });
  if (status === 401) throw new ConnectorFault('refused', { reason: 'not-authorized', status });
}

function refusalOf({ status, headers }: RawAnswer, content: unknown, now: Date): ConnectorFault {
  const { code, message } = readShape(refusalAnswer, content);
  return code === 'in-progress'
    ? busy({ reason: code, status }, retryAfterOf(headers, now))
    : new ConnectorFault('refused', { reason: code, status, words: message });
}

function busy(detail: FaultDetail, retryAfter: number | undefined): ConnectorFault {
  return new ConnectorFault('busy', retryAfter === undefined ? detail : { ...detail, retryAfter });
}
