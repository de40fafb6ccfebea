import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import type { Configuration, Logger } from '@kelisim/platform';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { randomUUID } from 'node:crypto';
import { requestDefaults } from '../http/api-request';
import { largestBody } from '../http/largest-body';
import { sendEarlyProblem } from '../http/problem/send-early-problem';
import { checkSameSite } from '../http/security/same-site';
import { openApiPaths } from './open-api';
import { endUnusedConnections } from './unused-connections';

/**
 * The server under Nest. The address of a client is the connection's own: a header could say anything. Requests are
 * logged by hooks of our own, which cost nothing below their level.
 */
export const httpAdapter = (): FastifyAdapter =>
  new FastifyAdapter({
    logger: false,
    trustProxy: false,
    bodyLimit: largestBody,
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    forceCloseConnections: 'idle',
    frameworkErrors: sendEarlyProblem,
    routerOptions: { ignoreTrailingSlash: false, maxParamLength: 200 },
  });

/** Headers, the check of where a request comes from, files, and the log. */
export async function equipServer(
  application: NestFastifyApplication,
  { publicUrl }: Configuration,
  logger: Logger,
): Promise<void> {
  const server = application.getHttpAdapter().getInstance();
  endUnusedConnections(server);
  server.decorateRequest('person', requestDefaults.person);
  server.decorateRequest('language', requestDefaults.language);
  server.addHook('onRequest', (request, _reply, done) => {
    try {
      checkSameSite(request, publicUrl);
      done();
    } catch (error) {
      done(error as Error);
    }
  });
  server.addHook('onSend', (request, reply, payload, done) => {
    // What a person reads stays out of the cache of a shared computer; a route that knows better says so.
    if (request.url.startsWith('/api/') && !reply.hasHeader('cache-control'))
      void reply.header('cache-control', 'no-store');
    done(null, payload);
  });
  server.addHook('onResponse', (request, reply, done) => {
    logAnswer(logger, request, reply);
    done();
  });
  await application.register(helmet, helmetOptions(publicUrl));
  await application.register(multipart, { throwFileSizeLimit: true });
}

/** The API's own page brings styles and scripts in its text; every other answer may load nothing at all. */
function helmetOptions(publicUrl: string): Parameters<typeof helmet>[1] {
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'none'"],
        'script-src': ["'self'"],
        'style-src': ["'self'", "'unsafe-inline'"],
        'img-src': ["'self'", 'data:'],
        'font-src': ["'self'"],
        'connect-src': ["'self'"],
        'frame-ancestors': ["'none'"],
        'base-uri': ["'none'"],
        'form-action': ["'self'"],
      },
    },
    strictTransportSecurity: publicUrl.startsWith('https:'),
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: 'no-referrer' },
  };
}

function logAnswer(logger: Logger, request: FastifyRequest, reply: FastifyReply): void {
  const level = reply.statusCode >= 400 ? 'info' : 'debug';
  if (!logger.isLevelEnabled(level)) return;
  const route = request.routeOptions.url ?? 'none';
  logger[level](
    { request: request.id, method: request.method, route, status: reply.statusCode, ms: Math.round(reply.elapsedTime) },
    route.startsWith(`/${openApiPaths.page}`) ? 'page' : 'request',
  );
}
