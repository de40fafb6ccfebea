import type { Refusal } from '@kelisim/domain';
import type { Logger } from '@kelisim/platform';
import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import { Catch, Inject, Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { LOGGER } from '../../application/parts';
import { OrganisationDirectory } from '../../application/organisation-directory';
import type { ApiRequest } from '../api-request';
import { chooseLanguage } from '../language';
import { knownFault } from './known-fault';
import { problemKinds } from './problem-kinds';
import { RefusalKeeper } from './refusal-keeper';
import { toProblem } from './to-problem';

/** Refusals in whose words there may be a moment. */
const tellsMoments: ReadonlySet<string> = new Set(['task-closed', 'journal-locked', 'not-possible-now']);

/** Turns whatever was thrown into a problem document. What nobody expected is logged and told as `internal`, no more. */
@Injectable()
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    @Inject(LOGGER) private readonly logger: Logger,
    @Inject(RefusalKeeper) private readonly keeper: RefusalKeeper,
    @Inject(OrganisationDirectory) private readonly directory: OrganisationDirectory,
  ) {}

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const request = host.switchToHttp().getRequest<ApiRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const refusal = knownFault(error) ?? { code: 'internal' as const };
    const { status, retryAfter } = problemKinds[refusal.code];
    if (status >= 500) this.log(status, error, request);
    await this.keeper.keep(request, refusal);
    if (reply.sent || reply.raw.headersSent) return;
    const wait = refusal.data?.wait ?? retryAfter;
    if (typeof wait === 'number') void reply.header('retry-after', String(wait));
    const problem = toProblem(refusal, this.languageOf(request), await this.zoneOf(request, refusal));
    void reply
      .status(status)
      .header('content-type', 'application/problem+json; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(JSON.stringify(status >= 500 ? { ...problem, request: request.id } : problem));
  }

  /** A part that is away for a while is a warning; what nobody expected is an error. */
  private log(status: number, error: unknown, request: ApiRequest): void {
    const about = { err: error, request: request.id, route: routeOf(request) };
    if (status === 503) this.logger.warn(about, 'a request found a part of the product away');
    else this.logger.error(about, 'a request failed');
  }

  private languageOf(request: ApiRequest): ReturnType<typeof chooseLanguage> {
    return chooseLanguage(request.headers['accept-language'], request.person?.language ?? null);
  }

  /** Only words with a moment in them need the zone. */
  private async zoneOf(request: ApiRequest, refusal: Refusal): Promise<string | null> {
    if (!tellsMoments.has(refusal.code) || request.person === null) return null;
    return (await this.directory.of(request.person.university)).zone;
  }
}

/** The route's pattern, which holds no ids. */
const routeOf = (request: ApiRequest): string => `${request.method} ${request.routeOptions.url ?? request.url}`;
