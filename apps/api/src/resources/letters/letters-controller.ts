import type { Definition, Language } from '@kelisim/domain';
import { caseWords, DomainError, stepOf, stepTitle } from '@kelisim/domain';
import type { LetterRow } from '@kelisim/persistence';
import {
  CaseSealer,
  countUnreadLetters,
  Database,
  isToldLate,
  listLetters,
  markLetterRead,
  markLettersRead,
  PackStore,
} from '@kelisim/persistence';
import { Controller, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Documented } from '../../http/documented';
import { Id } from '../../http/identifier';
import { listOf, pageOf, pageQuery } from '../../http/paging';
import type { Caller } from '../../http/security/caller';
import { From } from '../../http/security/caller';
import { askingStep, outcomeTitle } from '../tasks/outcome-words';

const letterQuery = z.strictObject(pageQuery);
const letterList = listOf(
  z
    .object({
      id: z.uuid(),
      kind: z.string().describe('ended, reminder, escalated or notice'),
      case: z.object({ id: z.uuid(), number: z.string() }),
      procedure: z.string(),
      title: z.string(),
      step: z.string().nullable(),
      stepTitle: z.string().nullable(),
      outcome: z.string().nullable(),
      outcomeTitle: z.string().nullable(),
      message: z.string().nullable().describe('The words of a notice, from the procedure'),
      refusal: z
        .object({
          step: z.string(),
          stepTitle: z.string(),
          outcome: z.string(),
          outcomeTitle: z.string(),
          by: z.string(),
          reason: z.string().nullable(),
        })
        .nullable()
        .describe('Who refused, where and why'),
      writtenAt: z.iso.datetime(),
      happenedAt: z.iso.datetime().describe('The moment it tells of'),
      isLate: z.boolean().describe('It could be told only long after it had happened'),
      readAt: z.iso.datetime().nullable(),
    })
    .meta({ id: 'Letter' }),
);
const unreadAnswer = z
  .object({ count: z.int().describe('No more than a hundred are counted') })
  .meta({ id: 'UnreadLetters' });
const mostCounted = 100;
type LetterList = z.infer<typeof letterList>;

@ApiTags('letters')
@Controller('api/letters')
export class LettersController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(PackStore) private readonly packs: PackStore,
    @Inject(CaseSealer) private readonly sealer: CaseSealer,
  ) {}

  @Get()
  @Documented({ summary: 'What I have been told, newest first', answer: letterList })
  async list(
    @From() { who, language }: Caller,
    @Query({ schema: letterQuery }) query: z.infer<typeof letterQuery>,
  ): Promise<LetterList> {
    const page = await this.database.read(who.university, async (q) => listLetters(q, this.sealer, who, pageOf(query)));
    const items = await Promise.all(
      page.items.map(async (row) => {
        const { definition } = await this.packs.get(who.university, row.procedure, row.packVersion);
        return letterView(row, definition, language);
      }),
    );
    return { items, next: page.next };
  }

  @Get('unread')
  @Documented({ summary: 'How much of what I have been told I have not read', answer: unreadAnswer })
  async unread(@From() { who }: Caller): Promise<z.infer<typeof unreadAnswer>> {
    return { count: await this.database.read(who.university, async (q) => countUnreadLetters(q, who, mostCounted)) };
  }

  @Post('read')
  @HttpCode(204)
  @Documented({ summary: 'I have read everything', status: 204 })
  async readAll(@From() { who }: Caller): Promise<void> {
    await this.database.read(who.university, async (q) => {
      await markLettersRead(q, who);
    });
  }

  @Post(':id/read')
  @HttpCode(204)
  @Documented({ summary: 'I have read a letter', status: 204, refusals: ['not-found'] })
  async read(@From() { who }: Caller, @Id() id: string): Promise<void> {
    const his = await this.database.read(who.university, async (q) => markLetterRead(q, who, id));
    if (!his) throw new DomainError({ code: 'not-found' });
  }
}

function letterView(row: LetterRow, definition: Definition, language: Language): LetterList['items'][number] {
  const { id, kind, case: about, procedure, refusal, writtenAt, readAt } = row;
  const happenedAt = row.effectiveAt ?? writtenAt;
  const step = row.step === null ? undefined : stepOf(definition, row.step);
  return {
    ...{ id, kind, case: about, procedure, step: row.step, outcome: row.outcome, writtenAt, readAt },
    ...{ happenedAt, isLate: isToldLate(happenedAt, writtenAt) },
    ...caseWords(definition, row, language),
    message: step?.kind === 'notify' ? step.message[language] : null,
    refusal: refusal && {
      ...refusal,
      stepTitle: stepTitle(definition, refusal.step)[language],
      outcomeTitle: outcomeTitle(askingStep(definition, refusal.step), refusal.outcome)[language],
    },
  };
}
