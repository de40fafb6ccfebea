import { DomainError } from '@kelisim/domain';
import { wordMail } from '@kelisim/documents';
import type { MailingUniversity, MailRow } from '@kelisim/persistence';
import {
  countFailedMails,
  Database,
  listMails,
  mailLines,
  PackStore,
  readMailingUniversity,
  readMailItems,
  sendAgain,
} from '@kelisim/persistence';
import type { MailItemRow } from '@kelisim/persistence';
import type { Configuration } from '@kelisim/platform';
import { Controller, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { CONFIGURATION } from '../../application/parts';
import { Documented } from '../../http/documented';
import { Id } from '../../http/identifier';
import { pageOf } from '../../http/paging';
import { requireAdministrator } from '../../http/security/administrator';
import type { Caller } from '../../http/security/caller';
import { From } from '../../http/security/caller';
import type { MailView } from './mail-schemas';
import { mailCount, mailList, mailQuery } from './mail-schemas';

/** Mail that was written: one's own, and for the administrator everybody's. */
@ApiTags('mail')
@Controller('api/mails')
export class MailController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(PackStore) private readonly packs: PackStore,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  @Get()
  @Documented({
    summary: 'Mail to me; for the administrator everybody’s by state, the newest first',
    answer: mailList,
    refusals: ['forbidden'],
  })
  async list(
    @From() { who }: Caller,
    @Query({ schema: mailQuery }) { of, state, ...page }: z.infer<typeof mailQuery>,
  ): Promise<z.infer<typeof mailList>> {
    if (of === 'everybody') requireAdministrator(who);
    const { university, person } = who;
    const found = await this.database.read(university, async (q) => {
      const rows = await listMails(q, university, of === 'me' ? { person } : { state }, pageOf(page));
      const told = await readMailItems(
        q,
        university,
        rows.items.map(({ id }) => id),
      );
      return { rows, told, home: await readMailingUniversity(q, university) };
    });
    const { rows, told, home } = found;
    if (home === null) return { items: [], next: null };
    const items = await Promise.all(rows.items.map(async (row) => await this.view(row, told, home)));
    return { items, next: rows.next };
  }

  @Get('failures')
  @Documented({
    summary: 'How much mail could not be sent (administrator)',
    answer: mailCount,
    refusals: ['forbidden'],
  })
  async failures(@From() { who }: Caller): Promise<z.infer<typeof mailCount>> {
    requireAdministrator(who);
    return { count: await this.database.read(who.university, async (q) => countFailedMails(q, who.university)) };
  }

  @Post('send-failed')
  @HttpCode(200)
  @Documented({
    summary: 'Send all mail again that could not be sent (administrator)',
    answer: mailCount,
    refusals: ['forbidden'],
  })
  async sendFailed(@From() { who }: Caller): Promise<z.infer<typeof mailCount>> {
    requireAdministrator(who);
    return { count: await this.database.transaction(who.university, async (q) => sendAgain(q, who.university, null)) };
  }

  @Post(':id/send')
  @HttpCode(204)
  @Documented({
    summary: 'Send a mail again that could not be sent (administrator)',
    status: 204,
    refusals: ['forbidden', 'not-found'],
  })
  async send(@From() { who }: Caller, @Id() id: string): Promise<void> {
    requireAdministrator(who);
    const sent = await this.database.transaction(who.university, async (q) => sendAgain(q, who.university, id));
    if (sent === 0) throw new DomainError({ code: 'not-found' });
  }

  private async view(row: MailRow, told: readonly MailItemRow[], home: MailingUniversity): Promise<MailView> {
    const own = told.filter((item) => item.mail === row.id);
    const { subject, text } = wordMail({
      ...{ kind: row.kind, language: row.language, university: home.name[row.language], zone: home.zone },
      publicUrl: this.configuration.publicUrl,
      things: await mailLines(this.packs, home.id, own, row.language),
    });
    return {
      ...{
        id: row.id,
        to: row.name,
        kind: row.kind,
        language: row.language,
        subject,
        text,
        state: row.state,
        way: row.way,
      },
      ...{ attempts: row.attempts, nextTryAt: row.nextTryAt, fault: row.fault, reply: row.reply },
      ...{ createdAt: row.createdAt, finishedAt: row.finishedAt },
    };
  }
}
