import type { Idempotency } from '@kelisim/persistence';
import {
  addObserver,
  answerOnce,
  CaseStores,
  Database,
  listComments,
  listObservers,
  listQuestions,
  removeObserver,
  sayOfCase,
} from '@kelisim/persistence';
import { Body, Controller, Delete, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Documented } from '../../http/documented';
import { Id } from '../../http/identifier';
import { Repeatable } from '../../http/idempotency';
import type { Caller } from '../../http/security/caller';
import { From } from '../../http/security/caller';
import type { QuestionList } from '../questions/question-schemas';
import { questionList } from '../questions/question-schemas';
import { questionViews } from '../questions/question-views';
import { commentList, commentRequest, namedObserver, observerList, observerRequest, saidComment } from './talk-schemas';

/** What is said about a case beside its decisions, and who reads it along. */
@ApiTags('cases')
@Controller('api/cases/:id')
export class CaseTalkController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CaseStores) private readonly stores: CaseStores,
  ) {}

  @Get('comments')
  @Documented({
    summary: 'What is said about a case, oldest first',
    description: 'Internal words only to those who decide in it; they are never printed.',
    answer: commentList,
    refusals: ['not-found'],
  })
  async comments(@From() { who }: Caller, @Id() id: string): Promise<z.infer<typeof commentList>> {
    const { items, internal } = await this.database.read(who.university, async (q) =>
      listComments(q, this.stores.sealer, who, id),
    );
    return { items: items.map((item) => ({ ...item, mine: item.by.person === who.person })), internal };
  }

  @Post('comments')
  @HttpCode(201)
  @Documented({
    summary: 'Say something about a case',
    status: 201,
    answer: saidComment,
    refusals: ['not-found', 'forbidden', 'not-possible-now'],
    repeatable: true,
  })
  async say(
    @From() { who }: Caller,
    @Id() id: string,
    @Body({ schema: commentRequest }) body: z.infer<typeof commentRequest>,
    @Repeatable() idempotency: Idempotency | null,
  ): Promise<z.infer<typeof saidComment>> {
    return await this.database.transaction(
      who.university,
      async (tx) =>
        await answerOnce(tx, who, { idempotency, status: 201 }, async () =>
          sayOfCase(tx, this.stores.sealer, who, id, body),
        ),
    );
  }

  @Get('questions')
  @Documented({
    summary: 'What was asked about a case, oldest first',
    description: 'All of it to those who decide in it; to others what they asked or were asked.',
    answer: questionList,
    refusals: ['not-found'],
  })
  async questions(@From() caller: Caller, @Id() id: string): Promise<QuestionList> {
    const { who } = caller;
    const rows = await this.database.read(who.university, async (q) => listQuestions(q, this.stores.sealer, who, id));
    return { items: await questionViews(this.stores.packs, caller, rows), next: null };
  }

  @Get('observers')
  @Documented({ summary: 'Who reads a case along', answer: observerList, refusals: ['not-found'] })
  async observers(@From() { who }: Caller, @Id() id: string): Promise<z.infer<typeof observerList>> {
    const { items, mayName } = await this.database.read(who.university, async (q) =>
      listObservers(q, this.stores.sealer, who, id),
    );
    return { items: [...items], mayName };
  }

  @Post('observers')
  @HttpCode(201)
  @Documented({
    summary: 'Let a colleague read a case along',
    description: 'By its author, or whoever has a task of it. He learns of its end too.',
    status: 201,
    answer: namedObserver,
    refusals: ['not-found', 'forbidden', 'person-unsuitable'],
    repeatable: true,
  })
  async observe(
    @From() { who }: Caller,
    @Id() id: string,
    @Body({ schema: observerRequest }) { person }: z.infer<typeof observerRequest>,
    @Repeatable() idempotency: Idempotency | null,
  ): Promise<z.infer<typeof namedObserver>> {
    return await this.database.transaction(
      who.university,
      async (tx) =>
        await answerOnce(tx, who, { idempotency, status: 201 }, async () =>
          addObserver(tx, this.stores.sealer, who, id, person),
        ),
    );
  }

  @Delete('observers/:person')
  @HttpCode(204)
  @Documented({
    summary: 'He reads the case along no more',
    description: 'By whoever may name observers, and by himself.',
    status: 204,
    refusals: ['not-found', 'forbidden'],
  })
  async unobserve(@From() { who }: Caller, @Id() id: string, @Id('person') person: string): Promise<void> {
    await this.database.transaction(who.university, async (tx) => {
      await removeObserver(tx, this.stores.sealer, who, id, person);
    });
  }
}
