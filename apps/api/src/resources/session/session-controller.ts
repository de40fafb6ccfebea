import type { Language } from '@kelisim/domain';
import type { SessionPerson } from '@kelisim/persistence';
import { keepsStudents, readStudent, seesJournals, supervises } from '@kelisim/journal';
import {
  Database,
  endSession,
  findSession,
  keepsCalendars,
  ownAppointments,
  PackStore,
  readActing,
  readBoardScope,
} from '@kelisim/persistence';
import type { Configuration } from '@kelisim/platform';
import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { OrganisationDirectory } from '../../application/organisation-directory';
import { CONFIGURATION } from '../../application/parts';
import { Documented } from '../../http/documented';
import { chooseLanguage } from '../../http/language';
import type { Caller } from '../../http/security/caller';
import { From } from '../../http/security/caller';
import { PublicRoute } from '../../http/security/public-route';
import type { SessionCookie } from '../../http/security/session-cookie';
import { hashOfToken, sessionCookie, tokenIn } from '../../http/security/session-cookie';
import { isWatcher } from '../../http/security/watcher';
import { calendarsEnding } from '../calendars/calendars-ending';
import { mayImport } from '../imports/importing';
import { actingForViews } from '../substitutions/acting-for-view';
import { mayStart } from '../procedures/may-start';
import { Login } from './login';
import type { Credentials, SessionView } from './session-schemas';
import { credentials, session } from './session-schemas';

@ApiTags('session')
@Controller('api/session')
export class SessionController {
  private readonly cookie: SessionCookie;

  constructor(
    @Inject(Login) private readonly login: Login,
    @Inject(Database) private readonly database: Database,
    @Inject(PackStore) private readonly packs: PackStore,
    @Inject(OrganisationDirectory) private readonly directory: OrganisationDirectory,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {
    this.cookie = sessionCookie(configuration.publicUrl);
  }

  @Post()
  @HttpCode(200)
  @PublicRoute()
  @Documented({
    summary: 'Log in',
    description: 'Sets the session cookie, and says who one is.',
    answer: session,
    refusals: ['login-failed', 'too-many-attempts', 'forbidden'],
    open: true,
  })
  async enter(
    @Body({ schema: credentials }) given: Credentials,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    const { university, token, tokenHash } = await this.login.enter(given, request.ip);
    const who = await this.database.read(university, async (q) => await findSession(q, tokenHash));
    if (who === null) throw new Error('a session that has just begun is not there');
    // The cookie of the session before is overwritten: nobody could leave it any more.
    await this.endSessionOf(request);
    const maxAge = this.configuration.sessionHours * 3600;
    void reply.header('set-cookie', this.cookieText(token, maxAge));
    return await this.view(who, chooseLanguage(request.headers['accept-language'], who.language));
  }

  @Get()
  @Documented({ summary: 'Who am I', answer: session })
  async whoAmI(@From() { who, language }: Caller): Promise<SessionView> {
    return await this.view(who, language);
  }

  @Delete()
  @HttpCode(204)
  @Documented({ summary: 'Log out', status: 204, refusals: ['forbidden'] })
  async leave(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.endSessionOf(request);
    void reply.header('set-cookie', this.cookieText('', 0)).header('clear-site-data', '"cache"');
  }

  private async endSessionOf(request: FastifyRequest): Promise<void> {
    const hash = hashOfToken(tokenIn(request.headers.cookie, this.cookie.name) ?? '');
    if (hash === null) return;
    const before = await this.database.system(async (q) => await findSession(q, hash));
    if (before === null) return;
    await this.database.read(before.university, async (q) => {
      await endSession(q, before.university, hash);
    });
  }

  private async view(who: SessionPerson, language: Language): Promise<SessionView> {
    const { university, person: id, name, shortName } = who;
    const [held, watched, ending, acting] = await this.database.read(
      university,
      async (q) =>
        [
          await ownAppointments(q, university, id),
          await readBoardScope(q, who),
          await calendarsEnding(q, who, language),
          await readActing(q, who),
        ] as const,
    );
    const appointments = held.map(({ position, title, unit, unitName, unitKind }) => ({
      position,
      title: title[language],
      unit: { id: unit, name: unitName[language], kind: unitKind },
    }));
    const { zone } = await this.directory.of(university);
    const procedures = await this.packs.list(university);
    const may = {
      file: procedures.some(({ startedBy }) => mayStart(who, startedBy)),
      watch: isWatcher(who),
      watchTerms: watched !== null,
      ...(await this.inJournals(who)),
      import: mayImport(who),
      keepCalendars: keepsCalendars(who),
    };
    const person = { id, name, shortName };
    const actingFor = actingForViews(acting, language);
    return { university, person, language: who.language, appointments, actingFor, zone, may, calendarsEnding: ending };
  }

  private async inJournals({
    university,
    person,
    appointments,
  }: SessionPerson): Promise<Pick<SessionView['may'], 'seeJournals' | 'reviewFilling' | 'keepStudents' | 'study'>> {
    const reader = { person, positions: appointments };
    return await this.database.read(university, async (q) => ({
      seeJournals: await seesJournals(q, reader),
      reviewFilling: supervises(reader),
      keepStudents: keepsStudents(reader),
      study: (await readStudent(q, { person })) !== null,
    }));
  }

  private cookieText(value: string, maxAge: number): string {
    const secure = this.cookie.secure ? '; Secure' : '';
    return `${this.cookie.name}=${value}; Path=/; Max-Age=${String(maxAge)}; HttpOnly; SameSite=Strict${secure}`;
  }
}
