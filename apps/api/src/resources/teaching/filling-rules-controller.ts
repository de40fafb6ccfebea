import type { Language } from '@kelisim/domain';
import { DomainError } from '@kelisim/domain';
import type { PreviewedLock } from '@kelisim/journal';
import { listFillingTerms, listLockRules, previewLockRule, recordFillingTerm, recordLockRule } from '@kelisim/journal';
import type { SessionPerson } from '@kelisim/persistence';
import type { Idempotency } from '@kelisim/persistence';
import { answerOnce, Database } from '@kelisim/persistence';
import { Body, Controller, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Documented } from '../../http/documented';
import { given } from '../../http/given';
import { Repeatable } from '../../http/idempotency';
import type { Caller } from '../../http/security/caller';
import { From } from '../../http/security/caller';
import { explanationView } from '../deadlines/explanation-schema';
import { readerOf } from '../journals/journal-views';
import type { RuleList, TermList } from './teaching-schemas';
import {
  recordedRule,
  recordedTerm,
  ruleList,
  rulePreview,
  rulePreviewQuery,
  ruleRequest,
  termList,
  termQuery,
  termRequest,
} from './teaching-schemas';

/** Until when journals are filled: the rules of locking (R24), and the directives that set a term of their own (R18). */
@ApiTags('teaching')
@Controller('api/teaching')
export class FillingRulesController {
  constructor(@Inject(Database) private readonly database: Database) {}

  @Get('filling-terms')
  @Documented({
    summary: 'Directives on the terms of filling, the newest first',
    answer: termList,
    refusals: ['forbidden'],
  })
  async terms(
    @From() { who }: Caller,
    @Query({ schema: termQuery }) { limit, cursor }: z.infer<typeof termQuery>,
  ): Promise<TermList> {
    staffOnly(who);
    const query = { limit, ...given({ after: cursor }) };
    const { items, next } = await this.database.read(who.university, async (q) => listFillingTerms(q, query));
    return { items: items.map((item) => ({ ...item, level: item.level as TermList['items'][number]['level'] })), next };
  }

  @Post('filling-terms')
  @HttpCode(201)
  @Documented({
    summary: 'Record a directive on the term of filling (the head of the registrar’s office)',
    description: 'Moves the locks of the lessons it speaks of at once; those in closed sheets stay.',
    status: 201,
    answer: recordedTerm,
    refusals: ['forbidden', 'form-invalid'],
    repeatable: true,
  })
  async recordTerm(
    @From() { who }: Caller,
    @Body({ schema: termRequest }) body: z.infer<typeof termRequest>,
    @Repeatable() idempotency: Idempotency | null,
  ): Promise<z.infer<typeof recordedTerm>> {
    const { period = null, level = null, lessonType = null, ...rest } = body;
    return await this.database.transaction(
      who.university,
      async (tx) =>
        await answerOnce(tx, who, { idempotency, status: 201 }, async () =>
          recordFillingTerm(tx, readerOf(who), { ...rest, period, level, lessonType }),
        ),
    );
  }

  @Get('lock-rules')
  @Documented({ summary: 'How long lessons may be filled', answer: ruleList, refusals: ['forbidden'] })
  async rules(@From() { who }: Caller): Promise<RuleList> {
    staffOnly(who);
    const items = await this.database.read(who.university, async (q) => listLockRules(q));
    return { items: [...items], next: null };
  }

  @Post('lock-rules')
  @HttpCode(201)
  @Documented({
    summary: 'Set how long lessons may be filled (the registrar’s office)',
    description:
      'Holds for lessons that start from now or from its first day on: no lock of a lesson already held moves.',
    status: 201,
    answer: recordedRule,
    refusals: ['forbidden', 'form-invalid'],
    repeatable: true,
  })
  async recordRule(
    @From() { who }: Caller,
    @Body({ schema: ruleRequest }) body: z.infer<typeof ruleRequest>,
    @Repeatable() idempotency: Idempotency | null,
  ): Promise<z.infer<typeof recordedRule>> {
    const { level = null, lessonType = null, validFrom = null, ...rest } = body;
    return await this.database.transaction(
      who.university,
      async (tx) =>
        await answerOnce(tx, who, { idempotency, status: 201 }, async () =>
          recordLockRule(tx, readerOf(who), { ...rest, level, lessonType, validFrom }),
        ),
    );
  }

  @Get('lock-rules/preview')
  @Documented({
    summary: 'What a rule would mean for the next lesson (the registrar’s office)',
    description: 'Nothing is recorded.',
    answer: rulePreview,
    refusals: ['forbidden', 'form-invalid'],
  })
  async previewRule(
    @From() { who, language }: Caller,
    @Query({ schema: rulePreviewQuery }) query: z.infer<typeof rulePreviewQuery>,
  ): Promise<z.infer<typeof rulePreview>> {
    const { level = null, lessonType = null, validFrom = null, ...rest } = query;
    const lock = await this.database.read(who.university, async (q) =>
      previewLockRule(q, readerOf(who), { ...rest, level, lessonType, validFrom }),
    );
    return { lock: lock === null ? null : lockPreviewView(lock, language) };
  }
}

const lockPreviewView = (
  { lesson, before, locksAt, explanation }: PreviewedLock,
  language: Language,
): NonNullable<z.infer<typeof rulePreview>['lock']> => ({
  lesson: { ...lesson, typeTitle: lesson.typeTitle[language], discipline: lesson.discipline[language] },
  ...{ before, locksAt, explanation: explanationView(explanation) },
});

/** Whoever holds a post may know the terms by which journals are filled; a student has none. */
function staffOnly({ appointments }: SessionPerson): void {
  if (appointments.length === 0) throw new DomainError({ code: 'forbidden' });
}
