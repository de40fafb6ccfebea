import fastifyStatic from '@fastify/static';
import { DomainError } from '@kelisim/domain';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the page keeps the word that allows its styles. */
const noncePlace = '%NONCE%';

/** What the web application may load: its own files, styles that carry the page's word, pictures it has made itself. */
const policyFor = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    // A paper that was made for a look before filing is read back from its blob: address.
    "connect-src 'self' blob:",
    "worker-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; ');

/** What is never a page: an unknown path of the API, and a file that an earlier version had (its page then asks for a reload). */
const isNoPage = (url: string): boolean => /^\/(api|assets)(\/|\?|$)/.test(url);

/**
 * Serves the web application from its built files: those with a hash in their name for ever, and for every address that is
 * no file the one page, with a new word for its styles each time (CSP).
 *
 * @param folder `apps/web/dist`, with the compressed forms beside the files.
 */
export async function serveWebPages(server: FastifyInstance, folder: string): Promise<void> {
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  await server.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    index: false,
    preCompressed: true,
    globIgnore: ['**/*.gz', '**/*.br', 'index.html'],
    cacheControl: false,
    setHeaders: (reply, path) => {
      const named = path.startsWith(join(folder, 'assets'));
      reply.header('cache-control', named ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  server.get('/*', async (request, reply) => sendPage(request, reply, page));
  server.get('/', async (request, reply) => sendPage(request, reply, page));
}

function sendPage(request: FastifyRequest, reply: FastifyReply, page: string): FastifyReply {
  if (isNoPage(request.url)) throw new DomainError({ code: 'not-found' });
  const nonce = randomBytes(16).toString('base64');
  return reply
    .header('content-security-policy', policyFor(nonce))
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(page.replaceAll(noncePlace, nonce));
}
