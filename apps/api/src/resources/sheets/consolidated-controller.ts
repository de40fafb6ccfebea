import { ListPrinter } from '@kelisim/documents';
import type { ListTable } from '@kelisim/journal';
import { disciplineTable, groupTable, readConsolidatedDiscipline, readConsolidatedGroup } from '@kelisim/journal';
import type { Queryable } from '@kelisim/persistence';
import { Database } from '@kelisim/persistence';
import { Controller, Get, Inject, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { Documented } from '../../http/documented';
import type { Caller } from '../../http/security/caller';
import { From } from '../../http/security/caller';
import { consolidated, consolidatedQuery } from './consolidated-schemas';
import { disciplineView, groupView } from './consolidated-views';
import { sendList } from './list-file';
import { readerOf } from './reader';

/** Consolidated sheets by group and by discipline, of what is closed (R20, R27). */
@ApiTags('sheets')
@Controller('api/consolidated-sheets')
export class ConsolidatedController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ListPrinter) private readonly printer: ListPrinter,
  ) {}

  @Get()
  @Documented({
    summary: 'A consolidated sheet of a group or of a discipline',
    description:
      'Of a group for the staff of its faculty and the registrar’s office; of a discipline for the head of its department too. ' +
      '`format` is `json`, `pdf` or `xlsx`.',
    answer: consolidated,
    refusals: ['not-found', 'render-failed'],
  })
  async one(
    @From() caller: Caller,
    @Query({ schema: consolidatedQuery }) query: z.infer<typeof consolidatedQuery>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { who, language } = caller;
    const { format } = query;
    const [view, table] = await this.database.snapshot(
      who.university,
      async (q) => await consolidate(q, caller, query),
    );
    if (format === 'json') await reply.send(view);
    else await sendList(reply, this.printer, { table, format, language });
  }
}

async function consolidate(
  q: Queryable,
  { who, language }: Caller,
  { group, discipline, period }: z.infer<typeof consolidatedQuery>,
): Promise<readonly [z.infer<typeof consolidated>, ListTable]> {
  if (group !== undefined) {
    const sheet = await readConsolidatedGroup(q, readerOf(who), { group, period });
    return [groupView(sheet, language), groupTable(sheet, language)];
  }
  // The query's schema asks for one of the two.
  const sheet = await readConsolidatedDiscipline(q, readerOf(who), { discipline: discipline ?? '', period });
  return [disciplineView(sheet, language), disciplineTable(sheet, language)];
}
