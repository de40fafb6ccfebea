import { stepOf, stepTitle } from '@kelisim/domain';
import type { Idempotency, OwnReading } from '@kelisim/persistence';
import { CaseStores, Database, decideTask, joinOpenRolls, readAcquaintances } from '@kelisim/persistence';
import { Body, Controller, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Documented } from '../../http/documented';
import { Id } from '../../http/identifier';
import { Repeatable } from '../../http/idempotency';
import { pageOf } from '../../http/paging';
import type { Caller } from '../../http/security/caller';
import { From } from '../../http/security/caller';
import { paperTitle } from '../documents/paper-title';
import type { AcquaintanceList } from './acquaintance-schemas';
import { acquaintanceList, acquaintanceQuery, confirmation, confirmed } from './acquaintance-schemas';

/** Papers that are brought to my knowledge (R37). */
@ApiTags('acquaintances')
@Controller('api/acquaintances')
export class AcquaintancesController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CaseStores) private readonly stores: CaseStores,
  ) {}

  @Get()
  @Documented({
    summary: 'What I am to read, earliest due first; or what I have read, newest first',
    description: 'Each is a task of mine too. Whoever was appointed a moment ago finds here what his unit is reading.',
    answer: acquaintanceList,
  })
  async list(
    @From() caller: Caller,
    @Query({ schema: acquaintanceQuery }) { state, ...page }: z.infer<typeof acquaintanceQuery>,
  ): Promise<AcquaintanceList> {
    const { who } = caller;
    if (state === 'unread') await joinOpenRolls(this.database, this.stores, who);
    const request = { ...pageOf(page), state };
    const { items, next } = await this.database.read(who.university, async (q) => readAcquaintances(q, who, request));
    return { items: await Promise.all(items.map(async (reading) => await this.view(reading, caller))), next };
  }

  @Post(':id/confirm')
  @HttpCode(200)
  @Documented({
    summary: 'Confirm that I have read it',
    description: 'For myself alone: nobody confirms for another, also not whoever acts for him.',
    answer: confirmed,
    refusals: ['not-found', 'task-closed', 'task-changed', 'form-invalid', 'case-suspended', 'not-possible-now'],
    repeatable: true,
  })
  async confirm(
    @From() { who }: Caller,
    @Id() id: string,
    @Body({ schema: confirmation }) { version, receivedCopy }: z.infer<typeof confirmation>,
    @Repeatable() idempotency: Idempotency | null,
  ): Promise<z.infer<typeof confirmed>> {
    const form = receivedCopy === undefined ? null : { receivedCopy };
    const request = { outcome: 'confirm', reason: null, form, version };
    const answer = await decideTask(this.database, this.stores, who, id, request, idempotency);
    return { id, case: { id: answer.case.id, number: answer.case.number } };
  }

  private async view(
    { packVersion, step: stepId, document, ...reading }: OwnReading,
    { who, language }: Caller,
  ): Promise<AcquaintanceList['items'][number]> {
    const pack = await this.stores.packs.get(who.university, reading.procedure, packVersion);
    const step = stepOf(pack.definition, stepId);
    return {
      ...reading,
      title: stepTitle(pack.definition, stepId)[language],
      asksForCopy: step?.kind === 'acquaint' && step.acquaint.receipt,
      document: document && {
        ...{ id: document.id, revision: document.revision },
        title: paperTitle(pack, document.template, language),
      },
    };
  }
}
