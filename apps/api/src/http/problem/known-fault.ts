import type { ErrorCode, Refusal } from '@kelisim/domain';
import { DomainError } from '@kelisim/domain';
import { HttpException } from '@nestjs/common';
import { largestBody } from '../largest-body';

/** Statuses that Nest and fastify answer with by themselves, and what they are called here. */
const codeOfStatus: Readonly<Record<number, ErrorCode>> = {
  400: 'request-invalid',
  401: 'not-logged-in',
  403: 'forbidden',
  404: 'not-found',
  405: 'not-found',
  413: 'request-too-large',
  415: 'request-invalid',
  429: 'too-many-attempts',
  503: 'service-unavailable',
};

/** States of Postgres that pass by themselves: conflicts, lost connections, a server that starts or has no room. */
const passing = /^(08...|40001|40P01|53...|55P03|57P0[123])$/;
const lostConnection =
  /ECONNREFUSED|ECONNRESET|EPIPE|ENOENT|Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/;
const rendererCodes: ReadonlySet<string> = new Set(['renderer-unavailable', 'render-timeout', 'render-failed']);

/** Texts and moments that a client made up and no row can hold: a NUL, half a character, the 99th of a month. */
const unstorable = /^(22021|22P05|22007|22008|22P02)$/;
/** Canonical JSON (RFC 8785), in which everything recorded is hashed, has no half of a character either. */
const unhashable = 'Lone surrogate is not allowed';

/** The refusal that an error stands for, or null for one that nobody expected. */
export function knownFault(error: unknown): Refusal | null {
  if (error instanceof DomainError) return error.refusal;
  if (!(error instanceof Error)) return null;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (code === 'KJ001') return { code: 'journal-locked', data: { why: 'ended-meanwhile' } };
  if (unstorable.test(code) || error.message === unhashable) return { code: 'request-invalid' };
  if (rendererCodes.has(code)) return { code: 'render-failed' };
  if (passing.test(code) || lostConnection.test(`${code} ${error.message}`)) return { code: 'service-unavailable' };
  return ofHttp(error);
}

function ofHttp(error: Error): Refusal | null {
  const status = error instanceof HttpException ? error.getStatus() : statusOf(error);
  const code = status === null ? undefined : codeOfStatus[status];
  if (code === undefined) return null;
  return code === 'request-too-large' ? { code, data: { limit: largestBody / 1024 / 1024 } } : { code };
}

function statusOf(error: Error): number | null {
  return 'statusCode' in error && typeof error.statusCode === 'number' ? error.statusCode : null;
}
