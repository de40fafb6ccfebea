import type { Refusal } from '@kelisim/domain';
import { Database, keepRefusedAttempt } from '@kelisim/persistence';
import type { Logger } from '@kelisim/platform';
import { Inject, Injectable } from '@nestjs/common';
import { LOGGER } from '../../application/parts';
import type { ApiRequest } from '../api-request';

const acting: ReadonlySet<string> = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);
/** Routes that only show something, though a body must be sent for it. */
const showing: ReadonlySet<string> = new Set([
  '/api/procedures/:id/preview',
  '/api/calendars/:unit/preview',
  '/api/calendars/:unit/compute',
  '/api/calendars/:unit/draft',
]);
const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Keeps every refused act of a known person: it leaves no event, and yet it happened. */
@Injectable()
export class RefusalKeeper {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** A database that is away must not hide the refusal itself, so a failure here is logged and no more. */
  async keep(request: ApiRequest, refusal: Refusal): Promise<void> {
    const { person } = request;
    if (person === null || !acting.has(request.method) || refusal.code === 'service-unavailable') return;
    const route = request.routeOptions.url ?? '';
    if (showing.has(route)) return;
    const named = (request.params as { id?: string } | undefined)?.id;
    const target = named !== undefined && id.test(named) ? named : null;
    const attempt = {
      university: person.university,
      person: person.person,
      action: `${request.method} ${route}`,
      caseId: route.startsWith('/api/cases/') ? target : null,
      task: route.startsWith('/api/tasks/') ? target : null,
      code: refusal.code,
      detail: detailOf(refusal),
    };
    try {
      await this.database.read(person.university, async (q) => {
        await keepRefusedAttempt(q, attempt);
      });
    } catch (error) {
      this.logger.error({ err: error, action: attempt.action, code: attempt.code }, 'a refused attempt was not kept');
    }
  }
}

/** Paths and rules, ids and numbers; nothing of what a person wrote. */
function detailOf(refusal: Refusal): Readonly<Record<string, unknown>> | null {
  const fields = refusal.fields?.map(({ path, rule }) => ({ path, rule }));
  if (fields === undefined && refusal.data === undefined) return null;
  return { ...(fields === undefined ? {} : { fields }), ...(refusal.data === undefined ? {} : { data: refusal.data }) };
}
