import { PaperPrinter } from '@kelisim/documents';
import type { Definition, Language } from '@kelisim/domain';
import type { Idempotency, RowAnswer, SheetRow } from '@kelisim/persistence';
import { CaseStores, contestRow, Database, readCase, readExtract, readRows, withdrawRow } from '@kelisim/persistence';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { Documented } from '../../http/documented';
import { Id } from '../../http/identifier';
import { Repeatable } from '../../http/idempotency';
import { pageOf } from '../../http/paging';
import type { Caller } from '../../http/security/caller';
import { From } from '../../http/security/caller';
import { sendFile } from '../../http/send-file';
import { outcomeIn } from './outcome-in';
import type { RowsView } from './row-schemas';
import { rowAnswer, rowNumber, rowReason, rowsQuery, rowsSheet } from './row-schemas';

/** One sheet with many rows, each with an outcome of its own (R29). */
@ApiTags('rows')
@Controller('api/cases')
export class RowsController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CaseStores) private readonly stores: CaseStores,
    @Inject(PaperPrinter) private readonly printer: PaperPrinter,
  ) {}

  @Get(':id/rows')
  @Documented({
    summary: 'The rows of a case, in their order, with what has become of each',
    description: 'For its author, for whoever reads every case, and for whoever decides in it.',
    answer: rowsSheet,
    refusals: ['not-found'],
  })
  async rows(
    @From() { who, language }: Caller,
    @Id() id: string,
    @Query({ schema: rowsQuery }) query: z.infer<typeof rowsQuery>,
  ): Promise<RowsView> {
    const { sheet, isAuthor } = await this.database.read(who.university, async (q) => {
      const sheet = await readRows(q, this.stores.sealer, who, id, pageOf(query));
      const { author } = await readCase(q, this.stores.sealer, who, id);
      return { sheet, isAuthor: author.person === who.person };
    });
    const { roll, total, counts, page } = sheet;
    const { definition } = await this.stores.packs.get(who.university, roll.procedure, roll.version);
    const step = definition.steps.find((each) => each.id === roll.step);
    return {
      ...{ step: roll.step, state: roll.state, total, counts },
      extract: step?.kind === 'rows' && step.rows.extract !== null,
      mayWithdraw: isAuthor && roll.state === 'open',
      items: page.items.map((row) => rowView(row, definition, roll.step, language)),
      next: page.next,
    };
  }

  @Post(':id/rows/:row/contest')
  @HttpCode(200)
  @Documented({
    summary: 'Contest a decided row, with a reason',
    description: 'By the student whom it concerns, or by whom the procedure names; the other rows go on.',
    answer: rowAnswer,
    refusals: ['not-found', 'reason-required', 'not-possible-now', 'case-suspended', 'case-ended'],
    repeatable: true,
  })
  async contest(
    @From() { who }: Caller,
    @Id() id: string,
    @Param('row', { schema: rowNumber }) row: number,
    @Body({ schema: rowReason }) { reason }: z.infer<typeof rowReason>,
    @Repeatable() idempotency: Idempotency | null,
  ): Promise<RowAnswer> {
    return await contestRow(this.database, this.stores, who, id, { row, reason }, idempotency);
  }

  @Post(':id/rows/:row/withdraw')
  @HttpCode(200)
  @Documented({
    summary: 'Take one row back, with a reason',
    description: 'By the author of the sheet; the other rows stay.',
    answer: rowAnswer,
    refusals: ['not-found', 'reason-required', 'not-possible-now', 'case-suspended', 'case-ended'],
    repeatable: true,
  })
  async withdraw(
    @From() { who }: Caller,
    @Id() id: string,
    @Param('row', { schema: rowNumber }) row: number,
    @Body({ schema: rowReason }) { reason }: z.infer<typeof rowReason>,
    @Repeatable() idempotency: Idempotency | null,
  ): Promise<RowAnswer> {
    return await withdrawRow(this.database, this.stores, who, id, { row, reason }, idempotency);
  }

  @Get(':id/rows/:row/extract')
  @Documented({
    summary: 'The paper about one decided row',
    description: 'A PDF, made when it is asked for; the student gets that of his own row.',
    mediaType: 'application/pdf',
    refusals: ['not-found', 'not-possible-now', 'render-failed'],
  })
  async extract(
    @From() { who }: Caller,
    @Id() id: string,
    @Param('row', { schema: rowNumber }) row: number,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const paper = await readExtract(this.database, this.stores, who, { caseId: id, row });
    const { pdf } = await this.printer.print(paper, { urgent: true });
    await sendFile(reply, { bytes: pdf, name: `${paper.title}.pdf`, mediaType: 'application/pdf', kind: 'inline' });
  }
}

export function rowView(
  { row, student, status, outcome, by, at, reason }: SheetRow,
  definition: Definition,
  step: string,
  language: Language,
): RowsView['items'][number] {
  return { row, student, status, outcome: outcomeIn(definition, step, outcome, language), by, at, reason };
}
