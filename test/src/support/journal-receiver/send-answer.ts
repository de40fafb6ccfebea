import type { ServerResponse } from 'node:http';
import type { Said } from './contract-messages';
import type { Misbehaviour } from './misbehaviour';
import { signatureOfAnswer } from './signatures';

/** An answer, with what its signature is made of. */
export interface Answering {
  readonly secret: string;
  /** The signature of the request. */
  readonly ofRequest: string;
  readonly said: Said;
}

/** Sends what is said, or what it becomes when the receiver behaves badly. */
export function send(response: ServerResponse, answering: Answering, bad: Misbehaviour | undefined): void {
  if (bad?.how === 'hangs') return;
  const { status } = answering.said;
  const body = Buffer.from(textOf(answering.said, bad));
  response.statusCode = bad?.how === 'redirects' ? 307 : status;
  response.setHeader('content-type', 'application/json');
  response.setHeader('content-length', body.length);
  const signature = signatureFor(answering, bad, body);
  if (signature !== null) response.setHeader('kelisim-signature', signature);
  if (bad?.how === 'redirects') response.setHeader('location', bad.to);
  if (bad?.how === 'fails' && bad.retryAfter !== undefined) response.setHeader('retry-after', bad.retryAfter);
  if (bad?.how === 'stalls' || bad?.how === 'breaks-off') {
    response.write(body.subarray(0, 1), () => {
      if (bad.how === 'breaks-off') response.destroy();
    });
    return;
  }
  if (bad?.how === 'answers-twice') {
    const lines = Object.entries(response.getHeaders()).map(([name, value]) => `${name}: ${String(value)}`);
    response.socket?.write(
      Buffer.concat([Buffer.from(`HTTP/1.1 ${status} OK\r\n${lines.join('\r\n')}\r\n\r\n`), body]),
    );
  }
  response.end(body);
}

function textOf({ body }: Said, bad: Misbehaviour | undefined): string {
  if (bad?.how === 'says') return bad.text;
  return JSON.stringify(bad?.how === 'alters' ? bad.into(body as never) : body);
}

function signatureFor(
  { secret, ofRequest, said }: Answering,
  bad: Misbehaviour | undefined,
  body: Buffer,
): string | null {
  switch (bad?.how) {
    // Whoever stands before a journal and fails has no key of it.
    case 'fails':
    case 'signs-nothing':
      return null;
    case 'forges':
      return signatureOfAnswer(`${secret}-other`, ofRequest, said.status, body);
    case 'replays':
      return signatureOfAnswer(secret, ofRequest.replace(/[0-9a-f]{8}$/u, '00000000'), said.status, body);
    default:
      return signatureOfAnswer(secret, ofRequest, said.status, body);
  }
}
