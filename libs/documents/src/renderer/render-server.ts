import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { performance } from 'node:perf_hooks';
import type { DocumentErrorCode } from '../document-error';
import type { Printer } from './printer';
import { QueueFull } from './render-queue';
import type { RenderQueue } from './render-queue';
import { BadRequest, readRenderRequest } from './render-request';
import { PrintTimeout } from './warm-browser';

/** What `GET /health` adds to the printer's and the queue's state. */
export interface RendererFacts {
  readonly user: number;
  readonly sandbox: boolean;
  readonly ownNetwork: boolean;
}

function answer(response: ServerResponse, status: number, body: object): void {
  const text = JSON.stringify(body);
  response
    .writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) })
    .end(text);
}

/** The status and the stable code by which the client knows what happened. */
function refusal(error: unknown): { status: number; code: DocumentErrorCode } {
  if (error instanceof BadRequest) return { status: 400, code: 'render-failed' };
  if (error instanceof QueueFull) return { status: 503, code: 'renderer-unavailable' };
  if (error instanceof PrintTimeout) return { status: 504, code: 'render-timeout' };
  return { status: 500, code: 'render-failed' };
}

/** Aborted when the client has gone away before its answer. */
function untilGone(response: ServerResponse): AbortSignal {
  const gone = new AbortController();
  response.on('close', () => {
    if (!response.writableFinished) gone.abort(new Error('the client has gone'));
  });
  return gone.signal;
}

/** The renderer's HTTP: `POST /render` → PDF, `GET /health`. */
export function createRenderServer(printer: Printer, queue: RenderQueue, facts: RendererFacts): Server {
  const render = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const gone = untilGone(response);
    const job = await readRenderRequest(request);
    const begun = performance.now();
    const pdf = await queue.run(job.urgent, gone, () => printer.print(job));
    response.writeHead(200, {
      'content-type': 'application/pdf',
      'content-length': pdf.length,
      'x-milliseconds': (performance.now() - begun).toFixed(1),
    });
    response.end(pdf);
  };

  const server = createServer((request, response) => {
    const route = `${request.method ?? ''} ${request.url ?? ''}`;
    if (route === 'GET /health') answer(response, 200, { ...printer.state, waiting: queue.state, ...facts });
    else if (route !== 'POST /render')
      answer(response, 404, { code: 'render-failed', message: `no such route: ${route}` });
    else {
      render(request, response).catch((error: unknown) => {
        const { status, code } = refusal(error);
        if (response.destroyed || response.headersSent) return;
        answer(response, status, { code, message: error instanceof Error ? error.message : String(error) });
      });
    }
  });
  // Longer than a client keeps an idle connection, so that it is the client who closes it.
  server.keepAliveTimeout = 120_000;
  return server;
}
