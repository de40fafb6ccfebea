import type { Load } from '@kelisim/persistence';
import { readBreaches, readLoad } from '@kelisim/persistence';
import { Controller, Get, Inject, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Documented } from '../../http/documented';
import { given } from '../../http/given';
import { pageOf } from '../../http/paging';
import type { Caller } from '../../http/security/caller';
import { From } from '../../http/security/caller';
import type { Desk } from './board-desk';
import { BoardDesk, makingOf, periodOf } from './board-desk';
import type { BreachesQuery, LoadQuery, LoadsView } from './board-schemas';
import { breaches, breachesQuery, loadQuery, loads } from './board-schemas';
import { breachLine } from './board-views';
import { mostRows } from './most-rows';
import { sendTable } from './send-table';
import { breachesTable } from './tables/breaches-table';
import { loadTable } from './tables/load-table';

/** How terms were kept in a period, and by whom (R02, R44). */
@ApiTags('deadlines')
@Controller('api/deadlines')
export class BreachesController {
  constructor(@Inject(BoardDesk) private readonly desk: BoardDesk) {}

  @Get('breaches')
  @Documented({
    summary: 'Terms that ended without an answer, and whose lateness it was',
    description:
      'The latest first. A term that spans several steps is breached once: by whoever had the task when it ended, or by the ' +
      'author where the case was filed later or was with him for rework.',
    answer: breaches,
    refusals: ['forbidden'],
  })
  async breaches(
    @From() caller: Caller,
    @Query({ schema: breachesQuery }) query: BreachesQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { procedure, unit, person, search, format, language } = query;
    const page = format === 'json' ? pageOf(query) : { limit: mostRows, cursor: null };
    const { making, items, next, period } = await this.desk.at(caller, language, async (desk) => {
      const { q, university, scope, wording } = desk;
      const dates = await periodOf(desk, query);
      const request = { ...page, ...dates, ...given({ procedure, unit, person, search }) };
      const found = await readBreaches(q, university, scope, request);
      const lines = await Promise.all(found.items.map(async (row) => await breachLine(row, wording)));
      return { items: lines, next: found.next, period: dates, making: await makingOf(desk) };
    });
    if (format === 'json') await reply.send({ items, next, ...period });
    else {
      const table = breachesTable(items, { ...period, isCut: next !== null }, making);
      await sendTable(reply, table, { format, language: making.language });
    }
  }

  @Get('load')
  @Documented({
    summary: 'The load of each person, unit or procedure',
    description:
      'What is to be done now; how long decisions really took in the period, in working time without pauses; whose terms were ' +
      'breached. Whoever is most behind comes first.',
    answer: loads,
    refusals: ['forbidden'],
  })
  async load(
    @From() caller: Caller,
    @Query({ schema: loadQuery }) query: LoadQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { by, procedure, unit, format, language } = query;
    const { making, ...view } = await this.desk.at(caller, language, async (desk) => {
      const { q, university, scope } = desk;
      const dates = await periodOf(desk, query);
      const found = await readLoad(q, university, scope, by, { ...dates, ...given({ procedure, unit }) });
      const items = await this.named(found, by, desk);
      return { items, next: null, by, ...dates, making: await makingOf(desk) };
    });
    if (format === 'json') await reply.send(view);
    else await sendTable(reply, loadTable(view, making), { format, language: making.language });
  }

  /** With the names of units and procedures in the reader’s language. */
  private async named(found: readonly Load[], by: LoadQuery['by'], { wording }: Desk): Promise<LoadsView['items']> {
    const { names, language } = wording;
    const procedures = new Map((await this.desk.procedures(wording)).map(({ id, title }) => [id, title]));
    const nameOf = ({ key, name }: Load): string | null => {
      if (key === null || by === 'person') return name;
      return by === 'unit' ? (names.units[key]?.[language] ?? key) : (procedures.get(key) ?? key);
    };
    return found.map((load) => ({
      ...load,
      name: nameOf(load),
      median: load.median === null ? null : Math.round(load.median),
      slow: load.slow === null ? null : Math.round(load.slow),
    }));
  }
}
