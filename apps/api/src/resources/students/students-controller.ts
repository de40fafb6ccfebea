import { listStudents, readCabinet, readStudentCard, readStudentHistory } from '@kelisim/journal';
import { Database } from '@kelisim/persistence';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Documented } from '../../http/documented';
import { given } from '../../http/given';
import { Id } from '../../http/identifier';
import type { Caller } from '../../http/security/caller';
import { From } from '../../http/security/caller';
import { studentHistoryList, studentHistoryQuery } from '../journals/history-schemas';
import { readerOf } from '../journals/journal-views';
import type { CabinetView, StudentCardView, StudentList } from './student-schemas';
import { cabinet, periodQuery, studentCard, studentList, studentQuery } from './student-schemas';
import { cabinetView, cardView, studentChangeView } from './student-views';

@ApiTags('students')
@Controller('api/students')
export class StudentsController {
  constructor(@Inject(Database) private readonly database: Database) {}

  @Get()
  @Documented({
    summary: 'Students by name (the registrar’s office, the administrator)',
    answer: studentList,
    refusals: ['forbidden'],
  })
  async list(
    @From() { who }: Caller,
    @Query({ schema: studentQuery }) { limit, cursor, search, group }: z.infer<typeof studentQuery>,
  ): Promise<StudentList> {
    const query = { limit, ...given({ after: cursor, search, group }) };
    const { items, next } = await this.database.read(who.university, async (q) =>
      listStudents(q, readerOf(who), query),
    );
    return { items: [...items], next };
  }

  @Get('me')
  @Documented({
    summary: 'My cabinet as a student: my own marks and attendance',
    description: 'Parents see them here too. Whoever is no student has none.',
    answer: cabinet,
    refusals: ['not-found'],
  })
  async me(
    @From() { who, language }: Caller,
    @Query({ schema: periodQuery }) { period }: z.infer<typeof periodQuery>,
  ): Promise<CabinetView> {
    const own = await this.database.read(who.university, async (q) => readCabinet(q, who.person, period ?? null));
    return cabinetView(own, language);
  }

  @Get(':id/card')
  @Documented({
    summary: 'The card of a student (the registrar’s office, the administrator)',
    description: 'Each entry with the order or the correction it rests on.',
    answer: studentCard,
    refusals: ['forbidden', 'not-found'],
  })
  async card(
    @From() { who, language }: Caller,
    @Id() id: string,
    @Query({ schema: periodQuery }) { period }: z.infer<typeof periodQuery>,
  ): Promise<StudentCardView> {
    const card = await this.database.read(who.university, async (q) =>
      readStudentCard(q, readerOf(who), { id, period: period ?? null }),
    );
    return cardView(card, language);
  }

  @Get(':id/history')
  @Documented({
    summary: 'Every change of a student’s marks (the registrar’s office, the administrator)',
    description: 'Newest first, in all his journals: who, when, by which right, with its order or case.',
    answer: studentHistoryList,
    refusals: ['forbidden'],
  })
  async history(
    @From() { who, language }: Caller,
    @Id() id: string,
    @Query({ schema: studentHistoryQuery }) { limit, cursor }: z.infer<typeof studentHistoryQuery>,
  ): Promise<z.infer<typeof studentHistoryList>> {
    const { items, next } = await this.database.read(who.university, async (q) =>
      readStudentHistory(q, readerOf(who), { student: id, limit, after: cursor }),
    );
    return { items: items.map((change) => studentChangeView(change, language)), next };
  }
}
