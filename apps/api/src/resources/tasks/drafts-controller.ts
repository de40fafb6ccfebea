import { CaseStores, Database, dropDraft, keepDraft, readDraft } from '@kelisim/persistence';
import { Body, Controller, Delete, Get, HttpCode, Inject, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Documented } from '../../http/documented';
import { Id } from '../../http/identifier';
import type { Caller } from '../../http/security/caller';
import { From } from '../../http/security/caller';
import { decisionDraft, draftRequest, savedDraft } from './around-schemas';

/** Decisions that somebody has begun to write: each his own, gone when the task closes. */
@ApiTags('tasks')
@Controller('api/tasks/:id/draft')
export class DraftsController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CaseStores) private readonly stores: CaseStores,
  ) {}

  @Get()
  @Documented({ summary: 'What I have begun to write', answer: decisionDraft, refusals: ['not-found'] })
  async read(@From() { who }: Caller, @Id() id: string): Promise<z.infer<typeof decisionDraft>> {
    const draft = await this.database.read(who.university, async (q) => readDraft(q, this.stores.sealer, who, id));
    return { draft: draft && { ...draft, form: draft.form && { ...draft.form } } };
  }

  @Put()
  @Documented({
    summary: 'Keep what I have begun to write',
    answer: savedDraft,
    refusals: ['not-found', 'task-closed', 'not-possible-now'],
  })
  async keep(
    @From() { who }: Caller,
    @Id() id: string,
    @Body({ schema: draftRequest }) { outcome, reason, form }: z.infer<typeof draftRequest>,
  ): Promise<z.infer<typeof savedDraft>> {
    const draft = { outcome: outcome ?? null, reason: reason ?? null, form: form ?? null };
    return await this.database.read(who.university, async (q) => keepDraft(q, this.stores.sealer, who, id, draft));
  }

  @Delete()
  @HttpCode(204)
  @Documented({ summary: 'Throw away what I have begun to write', status: 204, refusals: ['not-found'] })
  async drop(@From() { who }: Caller, @Id() id: string): Promise<void> {
    await this.database.read(who.university, async (q) => {
      await dropDraft(q, who, id);
    });
  }
}
