import type { Idempotency } from '@kelisim/persistence';
import { answerQuestion, CaseStores, Database, listAskedOfMe } from '@kelisim/persistence';
import { Body, Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Documented } from '../../http/documented';
import { Id } from '../../http/identifier';
import { Repeatable } from '../../http/idempotency';
import type { Caller } from '../../http/security/caller';
import { From } from '../../http/security/caller';
import type { QuestionList } from './question-schemas';
import { answeredQuestion, answerRequest, questionList } from './question-schemas';
import { questionViews } from './question-views';

/** What somebody is asked by those who decide. */
@ApiTags('questions')
@Controller('api/questions')
export class QuestionsController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CaseStores) private readonly stores: CaseStores,
  ) {}

  @Get()
  @Documented({ summary: 'What I am asked now, oldest first', answer: questionList })
  async mine(@From() caller: Caller): Promise<QuestionList> {
    const { who } = caller;
    const rows = await this.database.read(who.university, async (q) => listAskedOfMe(q, this.stores.sealer, who));
    return { items: await questionViews(this.stores.packs, caller, rows), next: null };
  }

  @Post(':id/answer')
  @HttpCode(200)
  @Documented({
    summary: 'Answer what I am asked',
    description: 'Once, with words and files. It decides nothing; whoever has asked is told.',
    answer: answeredQuestion,
    refusals: ['not-found', 'task-closed', 'not-possible-now'],
    repeatable: true,
  })
  async answer(
    @From() { who }: Caller,
    @Id() id: string,
    @Body({ schema: answerRequest }) { text, attachments = [] }: z.infer<typeof answerRequest>,
    @Repeatable() idempotency: Idempotency | null,
  ): Promise<z.infer<typeof answeredQuestion>> {
    return await answerQuestion(this.database, this.stores, who, id, { text, attachments }, idempotency);
  }
}
