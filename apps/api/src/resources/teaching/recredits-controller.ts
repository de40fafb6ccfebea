import type { Language } from '@kelisim/domain';
import { DomainError } from '@kelisim/domain';
import type { RecordedRecredit } from '@kelisim/journal';
import { keepsStudents, listRecredits, recordRecredit } from '@kelisim/journal';
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
import { readerOf } from '../journals/journal-views';
import type { RecreditList, RecreditView } from './teaching-schemas';
import { recorded, recreditList, recreditQuery, recreditRequest } from './teaching-schemas';

/** The dean's orders that re-credit a discipline to a student (R25). */
@ApiTags('teaching')
@Controller('api/teaching/recredits')
export class RecreditsController {
  constructor(@Inject(Database) private readonly database: Database) {}

  @Get()
  @Documented({ summary: 'Orders of re-crediting, the newest first', answer: recreditList, refusals: ['forbidden'] })
  async list(
    @From() { who, language }: Caller,
    @Query({ schema: recreditQuery }) { limit, cursor, student }: z.infer<typeof recreditQuery>,
  ): Promise<RecreditList> {
    if (!keepsStudents(readerOf(who))) throw new DomainError({ code: 'forbidden' });
    const query = { limit, ...given({ after: cursor, student }) };
    const { items, next } = await this.database.read(who.university, async (q) => listRecredits(q, query));
    return { items: items.map((item) => recreditView(item, language)), next };
  }

  @Post()
  @HttpCode(201)
  @Documented({
    summary: 'Record a dean’s order that re-credits a discipline (the registrar’s office)',
    description: 'Only with it may a cell hold «н/б» with the note «перезачет».',
    status: 201,
    answer: recorded,
    refusals: ['forbidden', 'form-invalid'],
    repeatable: true,
  })
  async record(
    @From() { who }: Caller,
    @Body({ schema: recreditRequest }) body: z.infer<typeof recreditRequest>,
    @Repeatable() idempotency: Idempotency | null,
  ): Promise<z.infer<typeof recorded>> {
    return await this.database.transaction(
      who.university,
      async (tx) =>
        await answerOnce(tx, who, { idempotency, status: 201 }, async () => recordRecredit(tx, readerOf(who), body)),
    );
  }
}

/** An order in the reader's language. */
export const recreditView = ({ discipline, ...order }: RecordedRecredit, language: Language): RecreditView => ({
  ...order,
  discipline: { id: discipline.id, name: discipline.name[language] },
});
