import type { Idempotency } from '@kelisim/persistence';
import {
  addApprovers,
  askQuestion,
  CaseStores,
  claimTask,
  Database,
  forwardTask,
  releaseTask,
} from '@kelisim/persistence';
import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Documented } from '../../http/documented';
import { Id } from '../../http/identifier';
import { Repeatable } from '../../http/idempotency';
import type { Caller } from '../../http/security/caller';
import { From } from '../../http/security/caller';
import {
  addedApprovers,
  approversRequest,
  askedQuestion,
  claimedTask,
  claimRequest,
  forwardedTask,
  forwardRequest,
  questionRequest,
  releasedTask,
  releaseRequest,
} from './around-schemas';

/** What whoever has a task does with it, beside deciding it. */
@ApiTags('tasks')
@Controller('api/tasks/:id')
export class AroundTaskController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CaseStores) private readonly stores: CaseStores,
  ) {}

  @Post('claim')
  @HttpCode(200)
  @Documented({
    summary: 'Take a task upon myself',
    description:
      'Of several who hold the post: the others see whose it is, and cannot decide it. It ends when I give it back, or hold the post no more.',
    answer: claimedTask,
    refusals: ['not-found', 'task-claimed', 'task-closed', 'own-act', 'not-acting', 'not-possible-now'],
    repeatable: true,
  })
  async claim(
    @From() { who }: Caller,
    @Id() id: string,
    @Body({ schema: claimRequest }) body: z.infer<typeof claimRequest>,
    @Repeatable() idempotency: Idempotency | null,
  ): Promise<z.infer<typeof claimedTask>> {
    return await claimTask(this.database, this.stores, who, id, body.for ?? null, idempotency);
  }

  @Post('release')
  @HttpCode(200)
  @Documented({
    summary: 'Give a task back to all who hold the post',
    description: 'By whoever has claimed it; by the head of the unit or the administrator with a reason.',
    answer: releasedTask,
    refusals: ['not-found', 'forbidden', 'reason-required', 'not-possible-now'],
    repeatable: true,
  })
  async release(
    @From() { who }: Caller,
    @Id() id: string,
    @Body({ schema: releaseRequest }) { reason }: z.infer<typeof releaseRequest>,
    @Repeatable() idempotency: Idempotency | null,
  ): Promise<z.infer<typeof releasedTask>> {
    return await releaseTask(this.database, this.stores, who, id, reason ?? null, idempotency);
  }

  @Post('forward')
  @HttpCode(200)
  @Documented({
    summary: 'Hand a task on to a colleague',
    description: 'He decides it in his own name; its clock runs on. I read the case along.',
    answer: forwardedTask,
    refusals: [
      ...(['not-found', 'person-unsuitable', 'task-closed', 'task-claimed', 'own-act', 'not-acting'] as const),
      ...(['not-possible-now', 'case-ended', 'case-suspended'] as const),
    ],
    repeatable: true,
  })
  async forward(
    @From() { who }: Caller,
    @Id() id: string,
    @Body({ schema: forwardRequest }) { to, reason, for: principal }: z.infer<typeof forwardRequest>,
    @Repeatable() idempotency: Idempotency | null,
  ): Promise<z.infer<typeof forwardedTask>> {
    const forwarding = { to, reason, principal: principal ?? null };
    return await forwardTask(this.database, this.stores, who, id, forwarding, idempotency);
  }

  @Post('approvers')
  @HttpCode(200)
  @Documented({
    summary: 'Ask others for their word too',
    description:
      'Of several who approve they must answer beside all whom the procedure asks; where I decide alone, what they say is shown to me. With `before` I wait for them.',
    answer: addedApprovers,
    refusals: [
      ...(['not-found', 'person-unsuitable', 'task-closed', 'task-claimed', 'own-act', 'not-acting'] as const),
      ...(['not-possible-now', 'case-ended', 'case-suspended'] as const),
    ],
    repeatable: true,
  })
  async approvers(
    @From() { who }: Caller,
    @Id() id: string,
    @Body({ schema: approversRequest }) { for: principal, ...wanted }: z.infer<typeof approversRequest>,
    @Repeatable() idempotency: Idempotency | null,
  ): Promise<z.infer<typeof addedApprovers>> {
    const approvers = { ...wanted, principal: principal ?? null };
    const added = await addApprovers(this.database, this.stores, who, id, approvers, idempotency);
    return { ...added, persons: [...added.persons] };
  }

  @Post('questions')
  @HttpCode(201)
  @Documented({
    summary: 'Ask somebody for his opinion, or the author for a missing file',
    description: 'The decision stays mine, and the clock runs on. Whoever is asked reads the case.',
    status: 201,
    answer: askedQuestion,
    refusals: ['not-found', 'person-unsuitable', 'task-closed', 'task-claimed', 'own-act', 'not-acting'],
    repeatable: true,
  })
  async question(
    @From() { who }: Caller,
    @Id() id: string,
    @Body({ schema: questionRequest }) { for: principal, ...asked }: z.infer<typeof questionRequest>,
    @Repeatable() idempotency: Idempotency | null,
  ): Promise<z.infer<typeof askedQuestion>> {
    const question = { ...asked, principal: principal ?? null };
    return await askQuestion(this.database, this.stores, who, id, question, idempotency);
  }
}
