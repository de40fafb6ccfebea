import { DomainError } from '@kelisim/domain';
import {
  CaseSealer,
  Database,
  forgetMailServer,
  keepMailServer,
  readMailAddress,
  readMailServer,
  writeTrialMail,
} from '@kelisim/persistence';
import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Documented } from '../../http/documented';
import { requireAdministrator } from '../../http/security/administrator';
import type { Caller } from '../../http/security/caller';
import { From } from '../../http/security/caller';
import { mailServerAnswer, mailServerRequest, trialAnswer } from './mail-schemas';

/** By which server the university's mail is sent, for the administrator. Its password is written, never read. */
@ApiTags('mail')
@Controller('api/mail-server')
export class MailServerController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CaseSealer) private readonly sealer: CaseSealer,
  ) {}

  @Get()
  @Documented({ summary: 'How mail is sent (administrator)', answer: mailServerAnswer, refusals: ['forbidden'] })
  async read(@From() { who }: Caller): Promise<z.infer<typeof mailServerAnswer>> {
    requireAdministrator(who);
    const server = await this.database.read(who.university, async (q) => readMailServer(q, who.university));
    return { server, folder: 'mail' };
  }

  @Put()
  @HttpCode(204)
  @Documented({ summary: 'Say how mail is sent (administrator)', status: 204, refusals: ['forbidden'] })
  async keep(
    @From() { who }: Caller,
    @Body({ schema: mailServerRequest }) request: z.infer<typeof mailServerRequest>,
  ): Promise<void> {
    requireAdministrator(who);
    await this.database.transaction(who.university, async (q) => {
      await keepMailServer(q, this.sealer, who.university, request);
    });
  }

  @Delete()
  @HttpCode(204)
  @Documented({ summary: 'Lay mail into the folder from now on (administrator)', status: 204, refusals: ['forbidden'] })
  async forget(@From() { who }: Caller): Promise<void> {
    requireAdministrator(who);
    await this.database.transaction(who.university, async (q) => {
      await forgetMailServer(q, who.university);
    });
  }

  @Post('trial')
  @HttpCode(201)
  @Documented({
    summary: 'Send myself a mail to see whether it arrives (administrator)',
    description: 'Its state stands in the list of mail. Refused where I have no address.',
    status: 201,
    answer: trialAnswer,
    refusals: ['forbidden', 'not-possible-now'],
  })
  async trial(@From() { who }: Caller): Promise<z.infer<typeof trialAnswer>> {
    requireAdministrator(who);
    const mail = await this.database.transaction(who.university, async (q) => {
      const { email, language } = await readMailAddress(q, who);
      if (email === null) throw new DomainError({ code: 'not-possible-now' });
      return await writeTrialMail(q, { university: who.university, person: who.person, language });
    });
    return { mail };
  }
}
