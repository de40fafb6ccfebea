import type { ErrorCode } from '@kelisim/domain';
import { applyDecorators } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiResponse } from '@nestjs/swagger';
import type { z } from 'zod';
import { problemKinds } from './problem/problem-kinds';
import { problemSchema } from './problem/problem-schema';

export interface RouteWords {
  readonly summary: string;
  readonly description?: string;
  readonly status?: number;
  /** What the route answers; absent for an answer without a body or one that is not JSON. */
  readonly answer?: z.ZodType;
  /** Media type of an answer that is not JSON. */
  readonly mediaType?: string;
  /** The refusals that are this route's own; those that every route has are added. */
  readonly refusals?: readonly ErrorCode[];
  /** The route takes an `Idempotency-Key`. */
  readonly repeatable?: boolean;
  /** Nobody needs to be logged in. */
  readonly open?: boolean;
}

const everywhere: readonly ErrorCode[] = ['request-invalid', 'service-unavailable', 'internal'];

/** Documents a route in the OpenAPI document: its words, its answer, and every problem it may answer with. */
export function Documented(words: RouteWords): MethodDecorator {
  const {
    summary,
    description,
    status = 200,
    answer,
    mediaType,
    refusals = [],
    repeatable = false,
    open = false,
  } = words;
  const codes = [
    ...refusals,
    ...(open ? [] : (['not-logged-in'] as const)),
    ...(repeatable ? repeatCodes : []),
    ...everywhere,
  ];
  return applyDecorators(
    ApiOperation({ summary, ...(description === undefined ? {} : { description }), ...(open ? { security: [] } : {}) }),
    answerOf(status, answer, mediaType),
    ...problemsOf(codes),
    ...(repeatable ? [ApiHeader(idempotencyHeader)] : []),
  );
}

const repeatCodes: readonly ErrorCode[] = ['idempotency-key-reused', 'idempotency-in-progress'];
const idempotencyHeader = {
  name: 'Idempotency-Key',
  required: false,
  description:
    'Up to 200 printable characters. The same key with the same request gives the same answer, with `Idempotency-Replayed: true`.',
};

function answerOf(status: number, answer: z.ZodType | undefined, mediaType: string | undefined): MethodDecorator {
  if (answer !== undefined) return ApiResponse({ status, standardSchema: answer, description: 'Done' });
  if (mediaType === undefined) return ApiResponse({ status, description: 'Done' });
  const schema = { type: 'string', format: 'binary' } as const;
  return ApiResponse({ status, description: 'Done', content: { [mediaType]: { schema } } });
}

function problemsOf(codes: readonly ErrorCode[]): MethodDecorator[] {
  const statuses = [...new Set(codes.map((code) => problemKinds[code].status))];
  return statuses.map((status) => {
    const named = [...new Set(codes)].filter((code) => problemKinds[code].status === status);
    const description = named.map((code) => `\`${code}\``).join(', ');
    return ApiResponse({ status, description, content: { 'application/problem+json': { schema: problemSchema } } });
  });
}
