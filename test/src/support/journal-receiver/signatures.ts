import { createHash, createHmac } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/**
 * The signatures of the contract, written from its prose and from nothing else: the adapter's own code would agree with
 * itself in every mistake.
 */
export function signatureOfRequest(secret: string, request: IncomingMessage, body: Buffer): string {
  return hmac(secret, [
    'kelisim-v1 request',
    request.method ?? '',
    request.url ?? '',
    headerOf(request, 'kelisim-timestamp'),
    headerOf(request, 'kelisim-request'),
    sha256(body),
  ]);
}

export function signatureOfAnswer(secret: string, ofRequest: string, status: number, body: Buffer): string {
  return hmac(secret, ['kelisim-v1 answer', ofRequest, String(status), sha256(body)]);
}

export function headerOf(request: IncomingMessage, name: string): string {
  const value = request.headers[name];
  return typeof value === 'string' ? value : '';
}

const hmac = (secret: string, lines: readonly string[]): string =>
  `v1=${createHmac('sha256', secret).update(lines.join('\n')).digest('hex')}`;

const sha256 = (body: Buffer): string => createHash('sha256').update(body).digest('hex');
