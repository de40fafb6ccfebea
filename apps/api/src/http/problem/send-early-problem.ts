import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { chooseLanguage } from '../language';
import { toProblem } from './to-problem';

/** Answers what the server refuses before any route is found, such as an address that cannot be decoded. */
export function sendEarlyProblem(_error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  const problem = toProblem(
    { code: 'request-invalid' },
    chooseLanguage(request.headers['accept-language'], null),
    null,
  );
  void reply
    .status(problem.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .header('cache-control', 'no-store')
    .header('x-content-type-options', 'nosniff')
    .send(JSON.stringify(problem));
}
