import { DomainError } from '@kelisim/domain';
import type { Idempotency } from '@kelisim/persistence';
import type { ExecutionContext } from '@nestjs/common';
import { createParamDecorator } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';

const printable = /^[\x21-\x7e][\x20-\x7e]{0,199}$/;

/**
 * The `Idempotency-Key` of a request that acts, with the hash of what it asks for: the same key with the same request
 * gives the same answer, marked `Idempotency-Replayed`, with another it is refused. Null where the client sends none.
 *
 * @throws DomainError `request-invalid` for a key that is empty, too long or not printable ASCII.
 */
export const Repeatable = createParamDecorator((_: unknown, context: ExecutionContext): Idempotency | null => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  const key = request.headers['idempotency-key'];
  if (key === undefined) return null;
  if (typeof key !== 'string' || !printable.test(key)) {
    throw new DomainError({ code: 'request-invalid', fields: [{ path: '/headers/idempotency-key', rule: 'format' }] });
  }
  const onReplay = (): void => {
    void context.switchToHttp().getResponse<FastifyReply>().header('idempotency-replayed', 'true');
  };
  try {
    return { key, requestHash: hashOfRequest(request.method, request.url, request.body), onReplay };
  } catch (error) {
    // Nested deeper than can be walked: no form of ours is.
    if (!(error instanceof RangeError)) throw error;
    throw new DomainError({ code: 'request-invalid', fields: [{ path: '', rule: 'too-large' }] }, { cause: error });
  }
});

/** SHA-256 over method, path and body; the order of a body's fields does not matter. */
function hashOfRequest(method: string, path: string, body: unknown): Buffer {
  return createHash('sha256').update(`${method} ${path}\n`).update(inOneOrder(body)).digest();
}

function inOneOrder(value: unknown): string {
  const sorted = (_: string, part: unknown): unknown =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part;
  return JSON.stringify([value], sorted);
}
