import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Said } from './contract-messages';
import { refusal } from './contract-messages';
import type { Misbehaviour } from './misbehaviour';
import type { MovableClock } from './movable-clock';
import type { OtherJournal } from './other-journal';
import { route } from './route';
import { send } from './send-answer';
import { headerOf, signatureOfRequest } from './signatures';

/** One request that arrived, and what the receiver said to it (before it misbehaved). */
export interface Seen {
  readonly method: string;
  readonly target: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: unknown;
  readonly said: Said;
}

/** A journal that keeps the contract, behind a real server, and breaks it on demand. */
export interface JournalReceiver {
  readonly address: string;
  readonly seen: readonly Seen[];
  /** Treats the next request so; several are used up one by one. */
  misbehave(...next: readonly Misbehaviour[]): void;
  stop(): Promise<void>;
}

export interface ReceiverOptions {
  readonly journal: OtherJournal;
  readonly clock: MovableClock;
  readonly key: { readonly id: string; readonly secret: string };
}

/** Starts the receiver on a free port of the loopback. */
export async function startJournalReceiver({ journal, clock, key }: ReceiverOptions): Promise<JournalReceiver> {
  const seen: Seen[] = [];
  const queue: Misbehaviour[] = [];
  const answered = new Map<string, { body: string; said: Said }>();

  const judge = (request: IncomingMessage, body: Buffer, bad: Misbehaviour | undefined): Said => {
    if (bad?.how === 'fails') return { status: bad.status, body: {} };
    if (bad?.how === 'is-at-work') return refusal(409, 'in-progress');
    if (!isAuthorized(request, body)) return refusal(401, 'not-authorized');
    const name = headerOf(request, 'kelisim-request');
    const before = bad?.how === 'forgets-keys' ? undefined : answered.get(name);
    if (before !== undefined) {
      return before.body === body.toString() && request.method === 'POST' ? before.said : refusal(409, 'key-reused');
    }
    const url = new URL(request.url ?? '', 'http://receiver');
    const said = route(journal, request.method ?? '', url, body.length === 0 ? null : JSON.parse(body.toString()));
    if (said.status === 200) answered.set(name, { body: body.toString(), said });
    return said;
  };

  const isAuthorized = (request: IncomingMessage, body: Buffer): boolean =>
    headerOf(request, 'kelisim-key') === key.id &&
    headerOf(request, 'kelisim-signature') === signatureOfRequest(key.secret, request, body) &&
    Math.abs(Date.parse(headerOf(request, 'kelisim-timestamp')) - clock.now().getTime()) <= 300_000;

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = Buffer.concat((await request.toArray()) as Buffer[]);
    const bad = queue.shift();
    const said = judge(request, body, bad);
    const { method = '', url: target = '', headers } = request;
    seen.push({ method, target, headers, body: body.length === 0 ? null : JSON.parse(body.toString()), said });
    send(response, { secret: key.secret, ofRequest: headerOf(request, 'kelisim-signature'), said }, bad);
  };

  const server = createServer((request, response) => {
    void serve(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/kelisim`,
    seen,
    misbehave: (...next) => void queue.push(...next),
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
