import type { IncomingMessage } from 'node:http';
import type { PrintJob } from './printing-page';

/** Larger papers are refused unread: a note is some 10 kB, a sheet of a thousand changes some 300 kB. */
const mostBytes = 8 * 1024 * 1024;

/** The request is not one that this process serves. */
export class BadRequest extends Error {}

/** A paper to print, as it comes over the socket. */
export interface RenderRequest extends PrintJob {
  readonly urgent: boolean;
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > mostBytes) throw new BadRequest(`a paper has at most ${mostBytes} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parse(body: string): Record<string, unknown> {
  try {
    const parsed: unknown = JSON.parse(body);
    if (typeof parsed === 'object' && parsed !== null) return parsed as Record<string, unknown>;
  } catch {
    // Told below in words that fit both cases.
  }
  throw new BadRequest('the body is no JSON object');
}

/** Reads `{html, language, title, urgent?}`. @throws BadRequest */
export async function readRenderRequest(request: IncomingMessage): Promise<RenderRequest> {
  const { html, language, title, urgent } = parse(await readBody(request));
  if (typeof html !== 'string' || typeof language !== 'string' || typeof title !== 'string') {
    throw new BadRequest('html, language and title have to be texts');
  }
  return { html, language, title, urgent: urgent === true };
}
