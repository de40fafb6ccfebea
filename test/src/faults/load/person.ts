import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Session } from '../../support/api-answers';
import type { Acknowledged, Ledger } from './ledger';
import type { Operations } from './operations';

/** Longer than any answer takes that comes at all, shorter than a drill has patience with a stopped process. */
const ANSWER_MS = 12_000;
/** How long an act is tried again before it is given up. */
const PERSISTENCE_MS = 60_000;
const REST_MS = 250;

export interface Act {
  readonly kind: Acknowledged['kind'];
  readonly method: 'POST' | 'PUT';
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
  /** Codes with which the law may refuse it. */
  readonly lawful?: readonly string[];
}

/** What came of an act: its answer, the code of its refusal, or nothing in all that time. */
export type Outcome =
  | { readonly answer: Readonly<Record<string, unknown>> }
  | { readonly answer?: undefined; readonly refused: string | null };

interface Reply {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Where a person's acts are written down. */
export interface Notebook {
  readonly ledger: Ledger;
  readonly operations: Operations;
}

/** Somebody with a session who sends again what was not answered, under the same key, as an honest client does. */
export class Person {
  private requests = 0;

  private constructor(
    /** Of all processes that answer; they are asked in turn, as behind a proxy. */
    private readonly addresses: readonly string[],
    private readonly cookie: string,
    readonly session: Session,
    private readonly notebook: Notebook,
  ) {}

  static async logIn(
    addresses: readonly string[],
    { login, password }: { readonly login: string; readonly password: string },
    notebook: Notebook,
  ): Promise<Person> {
    const answer = await fetch(`${addresses[0] ?? ''}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ login, password }),
    });
    if (!answer.ok) throw new Error(`${login} cannot log in: ${answer.status} ${await answer.text()}`);
    const cookie = answer.headers.getSetCookie().map((line) => line.split(';')[0] ?? '');
    return new Person(addresses, cookie.join('; '), (await answer.json()) as Session, notebook);
  }

  get id(): string {
    return this.session.person.id;
  }

  /** Acts once, however often it has to be sent. */
  async act(act: Act, key: string = randomUUID()): Promise<Outcome> {
    const begun = performance.now();
    if (act.kind !== 'mark') this.notebook.operations.actBegins();
    const { reply, tries } = await this.persist(
      act.kind,
      async () => await this.send(act.method, act.path, act.body, { 'idempotency-key': key }),
    );
    const { operations, ledger } = this.notebook;
    if (reply === null) return { refused: null };
    if (reply.status >= 400) return { refused: this.refusal(act, reply) };
    operations.count(act.kind, 'succeeded');
    operations.tookMs.push(performance.now() - begun);
    const { kind, path, body } = act;
    ledger.keep({ kind, person: this.id, path, body, answer: reply.body, tries, at: new Date().toISOString() });
    return { answer: reply.body };
  }

  /** Reads; null where there is nothing to read for this person. @throws Error where no answer comes at all. */
  async read<T>(path: string): Promise<T | null> {
    const { reply } = await this.persist('read', async () => await this.send('GET', path));
    if (reply === null) throw new Error(`${path} is not answered`);
    if (reply.status === 404) return null;
    if (reply.status >= 400) this.refusal({ kind: 'read', path }, reply);
    else this.notebook.operations.count('read', 'succeeded');
    return reply.status >= 400 ? null : (reply.body as T);
  }

  /** Reads a paper's bytes; false where it is no PDF. */
  async readPaper(path: string): Promise<boolean> {
    const { reply } = await this.persist('paper', async () => {
      const answer = await this.fetch('GET', path);
      const bytes = Buffer.from(await answer.arrayBuffer());
      return { status: answer.status, body: { isPdf: bytes.subarray(0, 5).toString() === '%PDF-' } };
    });
    const isPaper = reply?.status === 200 && reply.body.isPdf === true;
    if (reply !== null) this.notebook.operations.count('paper', isPaper ? 'succeeded' : 'unexpected');
    return isPaper;
  }

  private refusal(act: { kind: string; path: string; lawful?: readonly string[] }, { status, body }: Reply): string {
    const code = String(body.code);
    const lawful = act.lawful?.includes(code) === true;
    this.notebook.operations.count(act.kind, lawful ? 'refused' : 'unexpected');
    if (!lawful) this.notebook.operations.oddities.push(`${act.kind} ${act.path}: ${status} ${JSON.stringify(body)}`);
    return code;
  }

  /** Sends until there is an answer that is not a fault of the server, or the patience is at its end. */
  private async persist(kind: string, send: () => Promise<Reply>): Promise<{ reply: Reply | null; tries: number }> {
    const { operations } = this.notebook;
    const begun = performance.now();
    operations.underWay += 1;
    try {
      for (let tries = 1; ; tries += 1) {
        // A connection that breaks says nothing about what became of the request.
        const reply = await send().catch(() => null);
        if (reply !== null && reply.status < 500 && reply.status !== 429) return { reply, tries };
        if (performance.now() - begun > PERSISTENCE_MS) {
          operations.count(kind, 'gaveUp');
          operations.oddities.push(`${kind} given up: ${reply === null ? 'no answer' : JSON.stringify(reply)}`);
          return { reply: null, tries };
        }
        operations.count(kind, 'repeated');
        await pause(REST_MS);
      }
    } finally {
      operations.underWay -= 1;
    }
  }

  private async send(
    method: string,
    path: string,
    body?: unknown,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Reply> {
    const answer = await this.fetch(method, path, body, headers);
    const text = await answer.text();
    return { status: answer.status, body: (text === '' ? {} : JSON.parse(text)) as Reply['body'] };
  }

  private async fetch(
    method: string,
    path: string,
    body?: unknown,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Response> {
    const address = this.addresses[this.requests++ % this.addresses.length] ?? '';
    return await fetch(`${address}${path}`, {
      method,
      headers: {
        cookie: this.cookie,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      signal: AbortSignal.timeout(ANSWER_MS),
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  }
}
