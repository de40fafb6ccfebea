import { caseWords, isRoundStep } from '@kelisim/domain';
import type { Idempotency } from '@kelisim/persistence';
import {
  cancelCase,
  CaseStores,
  Database,
  fileCase,
  letCaseStand,
  listCases,
  readCase,
  readReferenceNames,
  readRounds,
  recallCase,
} from '@kelisim/persistence';
import { Body, Controller, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { OrganisationDirectory } from '../../application/organisation-directory';
import { Documented } from '../../http/documented';
import { Id } from '../../http/identifier';
import { Repeatable } from '../../http/idempotency';
import { pageOf } from '../../http/paging';
import type { Caller } from '../../http/security/caller';
import { From } from '../../http/security/caller';
import { approvalsOf } from '../approvals/approval-view';
import type {
  CaseList,
  CaseQuery,
  CaseView,
  EndedCaseView,
  EndRequest,
  FiledCaseView,
  FilingRequest,
} from './case-schemas';
import { caseList, caseQuery, caseView, endedCase, endRequest, filedCase, filingRequest } from './case-schemas';
import { namesNeeded, toCaseView } from './case-view';

@ApiTags('cases')
@Controller('api/cases')
export class CasesController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CaseStores) private readonly stores: CaseStores,
    @Inject(OrganisationDirectory) private readonly directory: OrganisationDirectory,
  ) {}

  @Post()
  @HttpCode(201)
  @Documented({
    summary: 'File a case',
    description: 'The case gets its number and its first paper; the first task is in an inbox when this is answered.',
    status: 201,
    answer: filedCase,
    refusals: ['procedure-unknown', 'form-invalid', 'forbidden', 'not-found'],
    repeatable: true,
  })
  async file(
    @From() { who }: Caller,
    @Body({ schema: filingRequest }) body: FilingRequest,
    @Repeatable() idempotency: Idempotency | null,
  ): Promise<FiledCaseView> {
    const { procedure, form, attachments = [], language: asked } = body;
    const request = { procedure, form, attachments, language: asked ?? who.language };
    return await fileCase(this.database, this.stores, who, request, idempotency);
  }

  @Get()
  @Documented({ summary: 'The cases that I may read, newest first', answer: caseList })
  async list(@From() { who, language }: Caller, @Query({ schema: caseQuery }) query: CaseQuery): Promise<CaseList> {
    const { state, procedure, number, author, search, from, to } = query;
    const filter = {
      ...pageOf(query),
      own: author === 'me',
      ...(state === undefined ? {} : { state }),
      ...(procedure === undefined ? {} : { procedure }),
      ...(number === undefined ? {} : { number }),
      ...(search === undefined ? {} : { search }),
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
    };
    const page = await this.database.read(who.university, async (q) => listCases(q, who, filter));
    const items = await Promise.all(
      page.items.map(async (row) => {
        const { definition } = await this.stores.packs.get(who.university, row.procedure, row.version);
        return { ...row, ...caseWords(definition, row, language) };
      }),
    );
    return { items, next: page.next };
  }

  @Get(':id')
  @Documented({ summary: 'A case with its open tasks', answer: caseView, refusals: ['not-found'] })
  async one(@From() { who, language }: Caller, @Id() id: string): Promise<CaseView> {
    const row = await this.database.read(who.university, async (q) => readCase(q, this.stores.sealer, who, id));
    const pack = await this.stores.packs.get(who.university, row.procedure, row.version);
    const organisation = await this.directory.of(who.university);
    const needed = namesNeeded(row, pack);
    const [names, rounds] = await this.database.read(who.university, async (q) => [
      await readReferenceNames(q, this.stores.journal, needed, language),
      // Only procedures in which several approve have any.
      pack.definition.steps.some(isRoundStep) ? await readRounds(q, who.university, id) : [],
    ]);
    const approvals = approvalsOf(rounds, pack.definition, organisation, language);
    return toCaseView(row, pack, organisation, names, language, approvals);
  }

  @Post(':id/recall')
  @HttpCode(200)
  @Documented({
    summary: 'Take my case back',
    description: 'Everybody who acted in it learns of it.',
    answer: endedCase,
    refusals: ['not-found', 'case-ended', 'forbidden'],
    repeatable: true,
  })
  async recall(
    @From() { who }: Caller,
    @Id() id: string,
    @Body({ schema: endRequest }) body: EndRequest,
    @Repeatable() idempotency: Idempotency | null,
  ): Promise<EndedCaseView> {
    return await recallCase(this.database, this.stores, who, id, body, idempotency);
  }

  @Post(':id/cancel')
  @HttpCode(200)
  @Documented({
    summary: 'End a case (administrator)',
    answer: endedCase,
    refusals: ['not-found', 'case-ended', 'forbidden'],
    repeatable: true,
  })
  async cancel(
    @From() { who }: Caller,
    @Id() id: string,
    @Body({ schema: endRequest }) body: EndRequest,
    @Repeatable() idempotency: Idempotency | null,
  ): Promise<EndedCaseView> {
    return await cancelCase(this.database, this.stores, who, id, body, idempotency);
  }

  @Post(':id/suspend')
  @HttpCode(200)
  @Documented({
    summary: 'Let a case stand still (registrar’s office, administrator)',
    description:
      'Somebody outside is waited for. Clocks of tasks keep what is left of them; an open journal runs on to its promised end.',
    answer: endedCase,
    refusals: ['not-found', 'case-ended', 'case-suspended', 'forbidden'],
    repeatable: true,
  })
  async suspend(
    @From() { who }: Caller,
    @Id() id: string,
    @Body({ schema: endRequest }) { reason }: EndRequest,
    @Repeatable() idempotency: Idempotency | null,
  ): Promise<EndedCaseView> {
    return await letCaseStand(this.database, this.stores, who, id, { act: 'suspended', reason }, idempotency);
  }

  @Post(':id/resume')
  @HttpCode(200)
  @Documented({
    summary: 'Let a case go on that stood still (registrar’s office, administrator)',
    description: 'Its clocks go on with what was left of them.',
    answer: endedCase,
    refusals: ['not-found', 'case-ended', 'not-possible-now', 'forbidden'],
    repeatable: true,
  })
  async resume(
    @From() { who }: Caller,
    @Id() id: string,
    @Body({ schema: endRequest }) { reason }: EndRequest,
    @Repeatable() idempotency: Idempotency | null,
  ): Promise<EndedCaseView> {
    return await letCaseStand(this.database, this.stores, who, id, { act: 'resumed', reason }, idempotency);
  }
}
