import { DomainError } from '@kelisim/domain';
import type { SessionPerson } from '@kelisim/persistence';
import { Database, findSession } from '@kelisim/persistence';
import type { Configuration } from '@kelisim/platform';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIGURATION } from '../../application/parts';
import type { ApiRequest } from '../api-request';
import { chooseLanguage } from '../language';
import { publicRouteMark } from './public-route';
import type { SessionCookie } from './session-cookie';
import { hashOfToken, sessionCookie, tokenIn } from './session-cookie';

/** Closes every route that is not marked public. One statement a request: the session, its person and his appointments. */
@Injectable()
export class SessionGuard implements CanActivate {
  private readonly cookie: SessionCookie;
  /**
   * The session is looked up on a connection that is already set to some university: the look-up needs none, and the
   * request's own statements then find the connection ready for them.
   */
  private lastUniversity = '';

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CONFIGURATION) configuration: Configuration,
  ) {
    this.cookie = sessionCookie(configuration.publicUrl);
  }

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<ApiRequest>();
    if (Reflect.getMetadata(publicRouteMark, context.getHandler()) === true) return true;
    const person = await this.personOf(request);
    if (person === null) throw new DomainError({ code: 'not-logged-in' });
    request.person = person;
    request.language = chooseLanguage(request.headers['accept-language'], person.language);
    return true;
  }

  /** Whose session the request carries; null when it has none that is valid now. */
  async personOf(request: Pick<ApiRequest, 'headers'>): Promise<SessionPerson | null> {
    const token = tokenIn(request.headers.cookie, this.cookie.name);
    const hash = token === null ? null : hashOfToken(token);
    if (hash === null) return null;
    const person = await this.database.read(this.lastUniversity, async (q) => await findSession(q, hash));
    if (person !== null) this.lastUniversity = person.university;
    return person;
  }
}
