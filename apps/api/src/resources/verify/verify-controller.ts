import { DomainError } from '@kelisim/domain';
import type { VerifiedDocument } from '@kelisim/persistence';
import { Database, PackStore, verifyDocument } from '@kelisim/persistence';
import { Controller, Get, Inject, Param, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { ApiRequest } from '../../http/api-request';
import { Documented } from '../../http/documented';
import { chooseLanguage } from '../../http/language';
import { PublicRoute } from '../../http/security/public-route';
import { paperTitle } from '../documents/paper-title';
import { AttemptMeter } from './attempt-meter';

const code = z
  .string()
  .min(4)
  .max(64)
  .regex(/^[0-9A-Za-z-]+$/);
const verified = z
  .object({
    genuine: z.literal(true),
    replaced: z.boolean().describe('Whether a later revision exists'),
    withdrawn: z.boolean().describe('Whether its case was taken back or broken off'),
    university: z.string(),
    zone: z.string().describe('In which the university tells its time'),
    procedure: z.string(),
    number: z.string(),
    paper: z.string(),
    title: z.string().describe('What the paper is called'),
    revision: z.int(),
    fixedAt: z.iso.datetime(),
    file: z.string().nullable().describe('SHA-256 of the PDF, to compare a file with'),
  })
  .meta({ id: 'VerifiedPaper' });

/** Anyone may check a paper by its code (R42): no names, no form, only what tells a genuine paper from another. */
@ApiTags('verify')
@Controller('api/verify')
export class VerifyController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(PackStore) private readonly packs: PackStore,
    @Inject(AttemptMeter) private readonly meter: AttemptMeter,
  ) {}

  @Get(':code')
  @PublicRoute()
  @Documented({
    summary: 'Check a paper by its code',
    answer: verified,
    refusals: ['not-found', 'too-many-attempts'],
    open: true,
  })
  async one(
    @Param('code', { schema: code }) given: string,
    @Req() request: ApiRequest,
  ): Promise<z.infer<typeof verified>> {
    const language = chooseLanguage(request.headers['accept-language'], null);
    this.meter.check(request.ip);
    const found = await this.find(given);
    if (found === null) {
      this.meter.countMiss(request.ip);
      throw new DomainError({ code: 'not-found' });
    }
    const { university, paper } = found;
    const pack = await this.packs.get(university, paper.procedure, paper.version);
    const { replaced, withdrawn, zone, number, template, revision, fixedAt, file } = paper;
    const words = {
      university: paper.university[language],
      procedure: pack.definition.title[language],
      title: paperTitle(pack, template, language),
    };
    return { genuine: true, replaced, withdrawn, ...words, zone, number, paper: template, revision, fixedAt, file };
  }

  /** A code says nothing about its university: each is asked, with its own rows in sight only. */
  private async find(given: string): Promise<{ university: string; paper: VerifiedDocument } | null> {
    const universities = await this.database.system(async (q) =>
      q.query<{ id: string }>('select id from university_list()'),
    );
    for (const { id } of universities.rows) {
      const paper = await this.database.read(id, async (q) => verifyDocument(q, id, given));
      if (paper !== null) return { university: id, paper };
    }
    return null;
  }
}
