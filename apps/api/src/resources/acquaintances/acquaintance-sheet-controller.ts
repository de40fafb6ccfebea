import { ListPrinter } from '@kelisim/documents';
import type { AcquaintanceSheet, SheetReader } from '@kelisim/persistence';
import { Database, readAcquaintanceSheet } from '@kelisim/persistence';
import { Controller, Get, Inject, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { OrganisationDirectory } from '../../application/organisation-directory';
import { Documented } from '../../http/documented';
import { Id } from '../../http/identifier';
import { pageOf } from '../../http/paging';
import type { Caller } from '../../http/security/caller';
import { From } from '../../http/security/caller';
import { sendList } from '../sheets/list-file';
import type { SheetView } from './acquaintance-schemas';
import { acquaintanceSheet, fileQuery, sheetQuery } from './acquaintance-schemas';
import { sheetTable } from './sheet-table';

/** So many rows are read at a time for a file. */
const fileStep = 1000;

/** Who has read the paper of a case, when, and who has not (R37). */
@ApiTags('acquaintances')
@Controller('api/cases')
export class AcquaintanceSheetController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(OrganisationDirectory) private readonly directory: OrganisationDirectory,
    @Inject(ListPrinter) private readonly printer: ListPrinter,
  ) {}

  @Get(':id/acquaintance')
  @Documented({
    summary: 'Who has read the paper of a case, and who has not, by name',
    description: 'For its author, for whoever reads every case, and for whoever decides in it.',
    answer: acquaintanceSheet,
    refusals: ['not-found'],
  })
  async sheet(
    @From() { who, language }: Caller,
    @Id() id: string,
    @Query({ schema: sheetQuery }) { show, ...page }: z.infer<typeof sheetQuery>,
  ): Promise<SheetView> {
    const request = { ...pageOf(page), show };
    const sheet = await this.database.read(who.university, async (q) => readAcquaintanceSheet(q, who, id, request));
    const { positions, units } = await this.directory.of(who.university);
    const { roll, counts } = sheet;
    return {
      ...{ step: roll.step, state: roll.state, counts },
      openedAt: roll.opened_at.toISOString(),
      closedAt: roll.closed_at?.toISOString() ?? null,
      due: roll.due_at?.toISOString() ?? null,
      items: sheet.page.items.map(({ position, unit, ...reader }) => ({
        ...reader,
        position: position && (positions[position]?.[language] ?? position),
        unit: unit && (units[unit]?.[language] ?? unit),
      })),
      next: sheet.page.next,
    };
  }

  @Get(':id/acquaintance/file')
  @Documented({
    summary: 'The sheet as a PDF or a spreadsheet, as it stands',
    mediaType: 'application/pdf',
    refusals: ['not-found', 'render-failed'],
  })
  async file(
    @From() { who, language: own }: Caller,
    @Id() id: string,
    @Query({ schema: fileQuery }) { format, language = own }: z.infer<typeof fileQuery>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const names = await this.directory.of(who.university);
    const { sheet, readers, now } = await this.database.read(who.university, async (q) => {
      const readers: SheetReader[] = [];
      let sheet: AcquaintanceSheet;
      let cursor: string | null = null;
      do {
        sheet = await readAcquaintanceSheet(q, who, id, { limit: fileStep, cursor, show: 'all' });
        readers.push(...sheet.page.items);
        cursor = sheet.page.next;
      } while (cursor !== null);
      const { rows } = await q.query<{ now: Date }>('select app_now() as now');
      return { sheet, readers, now: rows[0]?.now.toISOString() ?? '' };
    });
    const table = sheetTable({ roll: sheet.roll, readers, names, language, now });
    await sendList(reply, this.printer, { table, format, language });
  }
}
