import { readHistory } from '@kelisim/journal';
import { Database } from '@kelisim/persistence';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Documented } from '../../http/documented';
import { Id } from '../../http/identifier';
import type { Caller } from '../../http/security/caller';
import { From } from '../../http/security/caller';
import type { HistoryListView, HistoryQuery } from './history-schemas';
import { historyList, historyQuery } from './history-schemas';
import { changeView } from './history-views';

/** The evidence of what was written in a journal (R26). */
@ApiTags('journals')
@Controller('api/journals/:id/history')
export class JournalHistoryController {
  constructor(@Inject(Database) private readonly database: Database) {}

  @Get()
  @Documented({
    summary: 'Who changed which mark, when, by which right',
    description: 'Newest first: of a cell (lesson and student), of a lesson, of a student, or of the whole journal.',
    answer: historyList,
    refusals: ['not-found'],
  })
  async history(
    @From() { who, language }: Caller,
    @Id() id: string,
    @Query({ schema: historyQuery }) { limit, cursor, lesson, student }: HistoryQuery,
  ): Promise<HistoryListView> {
    const reader = { person: who.person, positions: who.appointments };
    const { items, next } = await this.database.read(who.university, async (q) =>
      readHistory(q, reader, { journal: id, lesson, student, limit, after: cursor }),
    );
    return { items: items.map((change) => changeView(change, language)), next };
  }
}
