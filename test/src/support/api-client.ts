import { randomUUID } from 'node:crypto';
import type { Session } from './api-answers';

/** A problem document (RFC 9457) as the API answers it. */
export interface Problem {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail?: string;
  readonly data?: Readonly<Record<string, unknown>>;
}

/** The API refused: the answer's problem document, thrown. */
export class ApiRefusal extends Error {
  constructor(
    readonly problem: Problem,
    asked: string,
  ) {
    super(`${asked}: ${problem.status} ${problem.code}: ${problem.detail ?? problem.title}`);
  }
}

/** Somebody who uses the product over HTTP, and knows nothing but its addresses. */
export class ApiClient {
  private constructor(
    readonly address: string,
    readonly session: Session,
    private readonly cookie: string,
    private readonly language: string | undefined,
  ) {}

  /**
   * @param language of the answers; the person's own without it.
   * @throws ApiRefusal
   */
  static async logIn(
    address: string,
    { login, password }: { readonly login: string; readonly password: string },
    language?: string,
  ): Promise<ApiClient> {
    const answer = await fetch(`${address}/api/session`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(language === undefined ? {} : { 'accept-language': language }),
      },
      body: JSON.stringify({ login, password }),
    });
    const session = await readJson<Session>(answer, 'POST /api/session');
    const cookie = answer.headers.getSetCookie().map((line) => line.split(';')[0] ?? '');
    return new ApiClient(address, session, cookie.join('; '), language);
  }

  /** The same person with the same session, asking another process. */
  at(address: string): ApiClient {
    return new ApiClient(address, this.session, this.cookie, this.language);
  }

  async get<T>(path: string): Promise<T> {
    return await readJson<T>(await this.send('GET', path), `GET ${path}`);
  }

  /** Sends what acts under a key of its own, so that it may be sent again. */
  async post<T>(path: string, body: unknown = {}, key: string = randomUUID()): Promise<T> {
    const answer = await this.send('POST', path, body, { 'idempotency-key': key });
    return await readJson<T>(answer, `POST ${path}`);
  }

  async put<T>(path: string, body: unknown): Promise<T> {
    return await readJson<T>(await this.send('PUT', path, body), `PUT ${path}`);
  }

  /** The bytes of a paper. */
  async download(path: string): Promise<Buffer> {
    const answer = await this.send('GET', path);
    if (!answer.ok) await readJson(answer, `GET ${path}`);
    return Buffer.from(await answer.arrayBuffer());
  }

  /** The open stream of server-sent events; `signal` ends it. */
  async stream(path: string, signal: AbortSignal): Promise<ReadableStream<Uint8Array>> {
    const answer = await fetch(`${this.address}${path}`, { headers: this.headers(), signal });
    if (answer.body === null || !answer.ok) throw new Error(`GET ${path}: ${answer.status}`);
    return answer.body;
  }

  private async send(
    method: string,
    path: string,
    body?: unknown,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Response> {
    const content = body === undefined ? {} : { 'content-type': 'application/json' };
    return await fetch(`${this.address}${path}`, {
      method,
      headers: { ...this.headers(), ...content, ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  }

  private headers(): Record<string, string> {
    return { cookie: this.cookie, ...(this.language === undefined ? {} : { 'accept-language': this.language }) };
  }
}

async function readJson<T>(answer: Response, asked: string): Promise<T> {
  const text = await answer.text();
  if (!answer.ok) throw new ApiRefusal(problemOf(answer.status, text), asked);
  return (text === '' ? undefined : JSON.parse(text)) as T;
}

function problemOf(status: number, text: string): Problem {
  try {
    return JSON.parse(text) as Problem;
  } catch {
    // Not from the API itself, but from something before it.
    return { status, code: 'no-problem-document', title: text };
  }
}
