import { DomainError } from '@kelisim/domain';
import type { FastifyRequest } from 'fastify';

const safeMethods: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses a request that another site made a browser send (the cookie would go with it). Browsers say where a request
 * comes from in Fetch Metadata; older ones at least in Origin. A program sends neither, and has no cookie of somebody else.
 *
 * @throws DomainError `forbidden`
 */
export function checkSameSite(request: Pick<FastifyRequest, 'method' | 'headers'>, publicUrl: string): void {
  if (safeMethods.has(request.method)) return;
  const site = request.headers['sec-fetch-site'];
  const { origin, host } = request.headers;
  if (site !== undefined) {
    if (site === 'same-origin' || site === 'none') return;
    throw new DomainError({ code: 'forbidden', data: { why: 'cross-site' } });
  }
  if (origin === undefined || origin === new URL(publicUrl).origin) return;
  if (URL.canParse(origin) && new URL(origin).host === host) return;
  throw new DomainError({ code: 'forbidden', data: { why: 'cross-site' } });
}
