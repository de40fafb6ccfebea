import { countDeadlineBoard, findBoardPeople, readBoardUnits, readDeadlineBoard } from '@kelisim/persistence';
import { Controller, Get, Inject, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { Documented } from '../../http/documented';
import { given } from '../../http/given';
import { pageOf } from '../../http/paging';
import type { Caller } from '../../http/security/caller';
import { From } from '../../http/security/caller';
import { BoardDesk, makingOf } from './board-desk';
import type { BoardQuery } from './board-schemas';
import { board, boardChoices, boardCounts, boardPeople, boardQuery, countsQuery, peopleQuery } from './board-schemas';
import { boardLine } from './board-views';
import { mostRows } from './most-rows';
import { sendTable } from './send-table';
import { boardTable } from './tables/board-table';

/** All terms that somebody watches over (R44). */
@ApiTags('deadlines')
@Controller('api/deadlines')
export class DeadlinesController {
  constructor(@Inject(BoardDesk) private readonly desk: BoardDesk) {}

  @Get()
  @Documented({
    summary: 'The terms that I watch over',
    description:
      'Running, due today, at risk, overdue or paused, and by how much, the most urgent first. The registrar’s office and the ' +
      'administrator see all of them, the head of a unit those of his unit and the units below it.',
    answer: board,
    refusals: ['forbidden'],
  })
  async board(
    @From() caller: Caller,
    @Query({ schema: boardQuery }) query: BoardQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { state, procedure, unit, person, search, format, language } = query;
    const page = format === 'json' ? pageOf(query) : { limit: mostRows, cursor: null };
    const { items, next, making } = await this.desk.at(caller, language, async (desk) => {
      const { q, university, scope, wording } = desk;
      const request = { state, ...page, ...given({ procedure, unit, person, search }) };
      const found = await readDeadlineBoard(q, university, scope, request);
      const lines = await Promise.all(found.items.map(async (row) => await boardLine(row, wording)));
      return { items: lines, next: found.next, making: await makingOf(desk) };
    });
    if (format === 'json') await reply.send({ items, next });
    else await sendTable(reply, boardTable(items, next !== null, making), { format, language: making.language });
  }

  @Get('counts')
  @Documented({ summary: 'How many terms stand in each state', answer: boardCounts, refusals: ['forbidden'] })
  async counts(
    @From() caller: Caller,
    @Query({ schema: countsQuery }) query: z.infer<typeof countsQuery>,
  ): Promise<z.infer<typeof boardCounts>> {
    const { 'at-risk': atRisk, ...counts } = await this.desk.at(
      caller,
      undefined,
      async ({ q, university, scope }) => await countDeadlineBoard(q, university, scope, given(query)),
    );
    return { ...counts, atRisk };
  }

  @Get('choices')
  @Documented({ summary: 'What the board can be narrowed to', answer: boardChoices, refusals: ['forbidden'] })
  async choices(@From() caller: Caller): Promise<z.infer<typeof boardChoices>> {
    return await this.desk.at(caller, undefined, async ({ q, university, scope, wording }) => {
      const units = await readBoardUnits(q, university, scope);
      return {
        procedures: [...(await this.desk.procedures(wording))],
        units: units.map(({ id, name, kind }) => ({ id, name: name[wording.language], kind })),
        watchesAll: scope === 'all',
      };
    });
  }

  @Get('people')
  @Documented({
    summary: 'People whose terms I watch over, by a part of their names',
    description: 'At most fifty.',
    answer: boardPeople,
    refusals: ['forbidden'],
  })
  async people(
    @From() caller: Caller,
    @Query({ schema: peopleQuery }) query: z.infer<typeof peopleQuery>,
  ): Promise<z.infer<typeof boardPeople>> {
    const found = await this.desk.at(
      caller,
      undefined,
      async ({ q, university, scope }) => await findBoardPeople(q, university, scope, given(query)),
    );
    return { items: [...found], next: null };
  }
}
