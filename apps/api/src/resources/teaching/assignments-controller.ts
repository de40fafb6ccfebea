import { listAssignments, recordAssignment, revokeAssignment } from '@kelisim/journal';
import type { Idempotency } from '@kelisim/persistence';
import { answerOnce, Database } from '@kelisim/persistence';
import { Body, Controller, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Documented } from '../../http/documented';
import { given } from '../../http/given';
import { Id } from '../../http/identifier';
import { Repeatable } from '../../http/idempotency';
import type { Caller } from '../../http/security/caller';
import { From } from '../../http/security/caller';
import { readerOf } from '../journals/journal-views';
import type { AssignmentList } from './teaching-schemas';
import {
  assignmentList,
  assignmentQuery,
  assignmentRequest,
  recorded,
  revocation,
  revocationRequest,
} from './teaching-schemas';

/** The register of those who fill a journal in another's place (R16, R17). */
@ApiTags('teaching')
@Controller('api/teaching/assignments')
export class AssignmentsController {
  constructor(@Inject(Database) private readonly database: Database) {}

  @Get()
  @Documented({
    summary: 'Substitutions and repeat courses, the newest first',
    description: 'Of the journals that my position shows me, of my own load, and those that name me.',
    answer: assignmentList,
  })
  async list(
    @From() { who, language }: Caller,
    @Query({ schema: assignmentQuery }) { limit, cursor, journal, person }: z.infer<typeof assignmentQuery>,
  ): Promise<AssignmentList> {
    const query = { limit, ...given({ after: cursor, journal, person }) };
    const { items, next } = await this.database.read(who.university, async (q) =>
      listAssignments(q, readerOf(who), query),
    );
    const views = items.map(({ students, discipline, ...each }) => ({
      ...each,
      discipline: { id: discipline.id, name: discipline.name[language] },
      students: students === null ? null : [...students],
    }));
    return { items: views, next };
  }

  @Post()
  @HttpCode(201)
  @Documented({
    summary: 'Record on department minutes who fills a journal in its teacher’s place',
    description:
      'The head of the discipline’s department, or the registrar’s office. Every fault is named by its field.',
    status: 201,
    answer: recorded,
    refusals: ['not-found', 'forbidden', 'own-act', 'form-invalid'],
    repeatable: true,
  })
  async record(
    @From() { who }: Caller,
    @Body({ schema: assignmentRequest }) body: z.infer<typeof assignmentRequest>,
    @Repeatable() idempotency: Idempotency | null,
  ): Promise<z.infer<typeof recorded>> {
    const { to = null, students = null, ...rest } = body;
    return await this.database.transaction(
      who.university,
      async (tx) =>
        await answerOnce(tx, who, { idempotency, status: 201 }, async () =>
          recordAssignment(tx, readerOf(who), { ...rest, to, students }),
        ),
    );
  }

  @Post(':id/revoke')
  @HttpCode(200)
  @Documented({
    summary: 'End an assignment before time',
    description: 'It gives no right from this moment on; what was written stays.',
    answer: revocation,
    refusals: ['not-found', 'forbidden', 'form-invalid', 'not-possible-now'],
    repeatable: true,
  })
  async revoke(
    @From() { who }: Caller,
    @Id() id: string,
    @Body({ schema: revocationRequest }) { basis }: z.infer<typeof revocationRequest>,
    @Repeatable() idempotency: Idempotency | null,
  ): Promise<z.infer<typeof revocation>> {
    return await this.database.transaction(
      who.university,
      async (tx) =>
        await answerOnce(tx, who, { idempotency, status: 200 }, async () =>
          revokeAssignment(tx, readerOf(who), { id, basis }),
        ),
    );
  }
}
