import { DomainError } from '@kelisim/domain';
import { importRoster } from '@kelisim/journal';
import { Database } from '@kelisim/persistence';
import { Controller, HttpCode, Inject, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { Documented } from '../../http/documented';
import type { Caller } from '../../http/security/caller';
import { From } from '../../http/security/caller';
import type { ImportReportView } from './import-schemas';
import { fieldFault, importQuery, importReport, reportView } from './import-schemas';
import { holdsOneOf, mayImport } from './importing';
import { readUpload } from './read-upload';

@ApiTags('imports')
@Controller('api/imports')
export class ImportsController {
  constructor(@Inject(Database) private readonly database: Database) {}

  @Post()
  @HttpCode(200)
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      properties: { file: { type: 'array', items: { type: 'string', format: 'binary' } } },
      required: ['file'],
    },
  })
  @Documented({
    summary: 'Import the data of the university',
    description:
      'The CSV files of OneRoster 1.2 with the extension of docs/guides/import.md, in one request. All of it is imported or nothing; ' +
      'repeating changes nothing. A dry run answers what an import would do, its faults included, and does nothing. The `fields` ' +
      'of `import-invalid` name file, line and column: `/results.csv/7/score`.',
    answer: importReport,
    refusals: ['forbidden', 'import-invalid', 'attachment-too-large'],
  })
  async import(
    @From() { who, language }: Caller,
    @Query({ schema: importQuery }) query: z.infer<typeof importQuery>,
    @Req() request: FastifyRequest,
  ): Promise<ImportReportView> {
    if (!mayImport(who)) throw new DomainError({ code: 'forbidden' });
    const dryRun = query.dryRun === 'true';
    const files = await readUpload(request);
    const importer = { person: who.person, administrator: holdsOneOf(who, ['administrator']) };
    const report = await importRoster(this.database, { university: who.university, importer, files, dryRun });
    if (!dryRun && report.faultCount > 0) {
      const { faultCount, faults } = report;
      throw new DomainError({ code: 'import-invalid', data: { faultCount }, fields: faults.map(fieldFault) });
    }
    return reportView(report, language);
  }
}
