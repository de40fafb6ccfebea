import { Agent, request } from 'node:http';
import type { ClientRequest, IncomingMessage } from 'node:http';
import { DocumentError } from './document-error';
import type { DocumentErrorCode } from './document-error';

/** A paper to make a PDF of. */
export interface RenderInput {
  /** From `renderPaperHtml`. */
  readonly html: string;
  /** Language tag of the PDF. */
  readonly language: string;
  /** Title of the PDF, shown by readers instead of a file name. */
  readonly title: string;
  /** Whether a person is waiting: such papers go before all others. */
  readonly urgent?: boolean;
}

export interface RenderedPaper {
  readonly pdf: Buffer;
  /** Time in the renderer, waiting for its turn included. */
  readonly milliseconds: number;
}

interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

/** Codes that the renderer may answer with; anything else it says is `render-failed`. */
const rendererCodes: readonly string[] = ['renderer-unavailable', 'render-timeout', 'render-failed'];

/** Speaks with the renderer process over its unix socket. Connections are kept open between papers. */
export class RendererClient {
  private readonly agent: Agent;

  /**
   * @param socketPath the renderer's `--socket`.
   * @param patience milliseconds without an answer after which a paper is given up; longer than the renderer's own limits.
   */
  constructor(
    private readonly socketPath: string,
    private readonly patience = 60_000,
  ) {
    this.agent = new Agent({ keepAlive: true, timeout: 60_000 });
  }

  /**
   * Makes a PDF.
   * @param signal gives the paper up; it rejects with the signal's reason.
   * @throws DocumentError `renderer-unavailable` (no renderer, or too many papers wait), `render-timeout`, `render-failed`.
   */
  async render(input: RenderInput, signal?: AbortSignal): Promise<RenderedPaper> {
    const answer = await this.ask('POST', '/render', JSON.stringify(input), signal);
    if (answer.status !== 200) throw asError(answer);
    return { pdf: answer.body, milliseconds: Number(answer.headers['x-milliseconds']) };
  }

  /** The renderer's own account of itself. @throws DocumentError `renderer-unavailable` */
  async health(signal?: AbortSignal): Promise<Readonly<Record<string, unknown>>> {
    const answer = await this.ask('GET', '/health', '', signal);
    return JSON.parse(answer.body.toString('utf8')) as Record<string, unknown>;
  }

  /** Closes the kept connections. */
  close(): void {
    this.agent.destroy();
  }

  private async ask(method: string, path: string, body: string, signal?: AbortSignal, again = true): Promise<Answer> {
    signal?.throwIfAborted();
    const limit = AbortSignal.timeout(this.patience);
    const sent = request({
      socketPath: this.socketPath,
      agent: this.agent,
      method,
      path,
      headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
      signal: signal ? AbortSignal.any([signal, limit]) : limit,
    });
    try {
      return await exchange(sent, body);
    } catch (error) {
      signal?.throwIfAborted();
      if (limit.aborted)
        throw new DocumentError('render-timeout', `No answer within ${this.patience} ms.`, { cause: error });
      // A kept connection may have been closed by a renderer that was restarted; printing twice does no harm.
      if (again && sent.reusedSocket) return this.ask(method, path, body, signal, false);
      throw new DocumentError('renderer-unavailable', `The renderer does not answer at ${this.socketPath}.`, {
        cause: error,
      });
    }
  }
}

async function exchange(sent: ClientRequest, body: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    sent.on('error', reject);
    sent.on('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) });
      });
    });
    sent.end(body);
  });
}

function asError(answer: Answer): DocumentError {
  const said = JSON.parse(answer.body.toString('utf8')) as { code?: string; message?: string };
  const code = rendererCodes.includes(said.code ?? '') ? (said.code as DocumentErrorCode) : 'render-failed';
  return new DocumentError(code, said.message ?? `The renderer answered ${answer.status}.`);
}
