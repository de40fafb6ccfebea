import { ListPrinter } from '@kelisim/documents';
import {
  closeSheet,
  formSheet,
  listSheets,
  printSheet,
  readSheet,
  readSheetRevision,
  readSheetToShow,
  sheetTable,
} from '@kelisim/journal';
import type { Idempotency } from '@kelisim/persistence';
import { answerOnce, Database } from '@kelisim/persistence';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Documented } from '../../http/documented';
import { Repeatable } from '../../http/idempotency';
import { Id } from '../../http/identifier';
import type { Caller } from '../../http/security/caller';
import { From } from '../../http/security/caller';
import { sendList } from './list-file';
import { readerOf } from './reader';
import type { FormRequest, SheetListView, SheetRevisionView, SheetView } from './sheet-schemas';
import {
  closedSheet,
  contentQuery,
  formedSheet,
  formRequest,
  printedSheet,
  printRequest,
  sheet,
  sheetList,
  sheetQuery,
  sheetRevision,
} from './sheet-schemas';
import { revisionView, sheetView, summaryView } from './sheet-views';

const revisionNumber = z.coerce.number().int().min(1).max(1_000_000);

/** The official lists of marks: formed, closed, printed (R20, R34, R46). */
@ApiTags('sheets')
@Controller('api/sheets')
export class SheetsController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ListPrinter) private readonly printer: ListPrinter,
  ) {}

  @Get()
  @Documented({
    summary: 'The sheets that I may see',
    description: 'Those that are to be closed first before others; `overdue` gives those not closed in time.',
    answer: sheetList,
  })
  async list(
    @From() { who, language }: Caller,
    @Query({ schema: sheetQuery }) { limit, cursor, overdue, ...asked }: z.infer<typeof sheetQuery>,
  ): Promise<SheetListView> {
    const { state = null, kind = null, discipline = null, group = null, period = null, department = null } = asked;
    const filter = { state, kind, discipline, group, period, department };
    const late = overdue === undefined ? null : overdue === 'true';
    const { items, next } = await this.database.read(
      who.university,
      async (q) => await listSheets(q, readerOf(who), { ...filter, overdue: late }, { limit, after: cursor ?? null }),
    );
    return { items: items.map((item) => summaryView(item, language)), next };
  }

  @Post()
  @HttpCode(201)
  @Documented({
    summary: 'Form a sheet',
    description:
      'For a teacher of the discipline and the head of its department; of an integrated module those of the department that ' +
      'finishes it. A sheet that is there is answered as it is, its term counted anew while it is open.',
    status: 201,
    answer: formedSheet,
    refusals: ['not-found', 'forbidden', 'sheet-other-department', 'sheet-no-control'],
    repeatable: true,
  })
  async form(
    @From() { who }: Caller,
    @Body({ schema: formRequest }) { students, ...of }: FormRequest,
    @Repeatable() idempotency: Idempotency | null,
  ): Promise<z.infer<typeof formedSheet>> {
    return await this.database.transaction(
      who.university,
      async (tx) =>
        await answerOnce(tx, who, { idempotency, status: 201 }, async () =>
          formSheet(tx, readerOf(who), { ...of, students: students ?? null }),
        ),
    );
  }

  @Get(':id')
  @Documented({
    summary: 'A sheet with its rows',
    description:
      'Made of the marks as they are now while it is open or reopened; what is missing is named in each row.',
    answer: sheet,
    refusals: ['not-found'],
  })
  async one(@From() { who, language }: Caller, @Id() id: string): Promise<SheetView> {
    const page = await this.database.snapshot(who.university, async (q) => readSheet(q, readerOf(who), id));
    return sheetView(page, language);
  }

  @Get(':id/revisions/:revision')
  @Documented({ summary: 'A sheet as it was closed', answer: sheetRevision, refusals: ['not-found'] })
  async revision(
    @From() { who, language }: Caller,
    @Id() id: string,
    @Param('revision', { schema: revisionNumber }) revision: number,
  ): Promise<SheetRevisionView> {
    const found = await this.database.read(who.university, async (q) =>
      readSheetRevision(q, readerOf(who), id, revision),
    );
    return revisionView(found, language);
  }

  @Post(':id/close')
  @HttpCode(200)
  @Documented({
    summary: 'Close a sheet',
    description: 'Its rows are fixed, it gets its number, and the open period of its lessons is over.',
    answer: closedSheet,
    refusals: [
      ...(['not-found', 'forbidden', 'sheet-other-department', 'sheet-closed', 'sheet-window-open'] as const),
      ...(['sheet-no-control', 'sheet-incomplete', 'not-possible-now'] as const),
    ],
    repeatable: true,
  })
  async close(
    @From() { who }: Caller,
    @Id() id: string,
    @Repeatable() idempotency: Idempotency | null,
  ): Promise<z.infer<typeof closedSheet>> {
    return await this.database.transaction(
      who.university,
      async (tx) =>
        await answerOnce(tx, who, { idempotency, status: 200 }, async () => closeSheet(tx, readerOf(who), id)),
    );
  }

  @Post(':id/print')
  @HttpCode(200)
  @Documented({
    summary: 'Record that a closed sheet was printed to the archive',
    description: 'For the registrar’s office. The paper itself is `content` of the revision that is answered.',
    answer: printedSheet,
    refusals: ['not-found', 'forbidden', 'sheet-not-closed', 'sheet-archived'],
    repeatable: true,
  })
  async print(
    @From() { who }: Caller,
    @Id() id: string,
    @Body({ schema: printRequest }) { archivedAs }: z.infer<typeof printRequest>,
    @Repeatable() idempotency: Idempotency | null,
  ): Promise<z.infer<typeof printedSheet>> {
    return await this.database.transaction(
      who.university,
      async (tx) =>
        await answerOnce(tx, who, { idempotency, status: 200 }, async () =>
          printSheet(tx, readerOf(who), id, archivedAs),
        ),
    );
  }

  @Get(':id/content')
  @Documented({
    summary: 'A sheet as a PDF or a spreadsheet',
    description: 'The newest revision or the one that is named; a draft while it is not closed.',
    mediaType: 'application/pdf',
    refusals: ['not-found', 'render-failed'],
  })
  async content(
    @From() { who, language }: Caller,
    @Id() id: string,
    @Query({ schema: contentQuery }) { format, revision }: z.infer<typeof contentQuery>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const shown = await this.database.snapshot(who.university, async (q) =>
      readSheetToShow(q, readerOf(who), id, revision ?? null),
    );
    await sendList(reply, this.printer, { table: sheetTable(shown, language), format, language });
  }
}
