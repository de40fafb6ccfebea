import { DomainError, isMandatory, notificationKinds } from '@kelisim/domain';
import {
  Database,
  keepMailAddress,
  keepNotificationSettings,
  makeCalendarFeed,
  readCalendarFeed,
  readMailAddress,
  readMailServer,
  readNotificationSettings,
  revokeCalendarFeed,
} from '@kelisim/persistence';
import type { Configuration } from '@kelisim/platform';
import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { OrganisationDirectory } from '../../application/organisation-directory';
import { CONFIGURATION } from '../../application/parts';
import { Documented } from '../../http/documented';
import { given } from '../../http/given';
import { isAdministrator, requireAdministrator } from '../../http/security/administrator';
import type { Caller } from '../../http/security/caller';
import { From } from '../../http/security/caller';
import { feedPath, hashOfToken, newFeedToken } from '../calendar-feed/feed-token';
import type { NotificationRequest, NotificationSettingsView } from './notification-schemas';
import { calendarAddress, notificationRequest, notificationSettings } from './notification-schemas';

/** How I am told of things by e-mail, and my terms in a calendar. */
@ApiTags('notifications')
@Controller('api/me')
export class NotificationsController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(OrganisationDirectory) private readonly organisation: OrganisationDirectory,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  @Get('notifications')
  @Documented({ summary: 'How I am told by e-mail', answer: notificationSettings })
  async read(@From() { who }: Caller): Promise<NotificationSettingsView> {
    const { zone } = await this.organisation.of(who.university);
    return await this.database.read(who.university, async (q) => {
      const { ways, digestAt, quiet } = await readNotificationSettings(q, who);
      const { email, language } = await readMailAddress(q, who);
      return {
        ...{ email, language, zone, digestAt, quiet },
        mayChangeEmail: isAdministrator(who),
        byServer: (await readMailServer(q, who.university)) !== null,
        kinds: notificationKinds.map((kind) => ({ kind, way: ways[kind], mandatory: isMandatory(kind) })),
        calendar: await readCalendarFeed(q, who),
      };
    });
  }

  @Put('notifications')
  @HttpCode(204)
  @Documented({
    summary: 'Say how I want to be told by e-mail',
    description:
      'A task that has come to me and a missed term may come in the daily digest, but are never off. In the product I am told of everything.',
    status: 204,
    refusals: ['forbidden'],
  })
  async keep(
    @From() { who }: Caller,
    @Body({ schema: notificationRequest }) request: NotificationRequest,
  ): Promise<void> {
    const { language, ways, digestAt, quiet, email } = request;
    if (quiet !== null && quiet.from === quiet.to)
      throw new DomainError({ code: 'request-invalid', fields: [{ path: '/quiet/to', rule: 'times-differ' }] });
    // Addresses of people come with their data; whoever keeps those may say his own.
    if (email !== undefined) requireAdministrator(who);
    await this.database.transaction(who.university, async (q) => {
      const { ways: before } = await readNotificationSettings(q, who);
      await keepNotificationSettings(q, who, { ways: { ...before, ...given(ways) }, digestAt, quiet });
      await keepMailAddress(q, who, { language, email });
    });
  }

  @Post('calendar')
  @HttpCode(201)
  @Documented({
    summary: 'Get an address at which a calendar reads my running terms',
    description: 'It is shown once, and only its hash is kept. An address that I had before leads nowhere from now on.',
    status: 201,
    answer: calendarAddress,
  })
  async makeCalendar(@From() { who }: Caller): Promise<z.infer<typeof calendarAddress>> {
    const token = newFeedToken();
    await this.database.transaction(who.university, async (q) => {
      await makeCalendarFeed(q, who, hashOfToken(token));
    });
    return { address: new URL(feedPath(token), this.configuration.publicUrl).href };
  }

  @Delete('calendar')
  @HttpCode(204)
  @Documented({ summary: 'Take the address of my calendar back', status: 204 })
  async revokeCalendar(@From() { who }: Caller): Promise<void> {
    await this.database.transaction(who.university, async (q) => {
      await revokeCalendarFeed(q, who);
    });
  }
}
