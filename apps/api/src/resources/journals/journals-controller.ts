import { lateMarkRefusal, listJournals, readJournal, writeMarks } from '@kelisim/journal';
import { Database } from '@kelisim/persistence';
import { Body, Controller, Get, Inject, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Documented } from '../../http/documented';
import { given } from '../../http/given';
import { Id } from '../../http/identifier';
import type { Caller } from '../../http/security/caller';
import { From } from '../../http/security/caller';
import type { JournalListView, JournalQuery, JournalView, MarksRequest } from './journal-schemas';
import { journal, journalList, journalQuery, marksAnswer, marksRequest } from './journal-schemas';
import { pageView, readerOf, summaryView } from './journal-views';

@ApiTags('journals')
@Controller('api/journals')
export class JournalsController {
  constructor(@Inject(Database) private readonly database: Database) {}

  @Get()
  @Documented({ summary: 'The journals that I may see, by discipline and group', answer: journalList })
  async list(
    @From() { who, language }: Caller,
    @Query({ schema: journalQuery }) query: JournalQuery,
  ): Promise<JournalListView> {
    const { cursor, limit, mine, ...filters } = query;
    const asked = {
      ...{ limit, language, ...given(filters), ...given({ after: cursor }) },
      ...(mine === undefined ? {} : { mine: mine === 'true' }),
    };
    const { items, next } = await this.database.read(who.university, async (q) =>
      listJournals(q, readerOf(who), asked),
    );
    return { items: items.map((item) => ({ ...summaryView(item, language), openUntil: item.openUntil })), next };
  }

  @Get(':id')
  @Documented({ summary: 'A journal: students, lessons, marks, open rights', answer: journal, refusals: ['not-found'] })
  async one(@From() { who, language }: Caller, @Id() id: string): Promise<JournalView> {
    const page = await this.database.read(who.university, async (q) => readJournal(q, readerOf(who), id));
    return pageView(page, language);
  }

  @Put(':id/marks')
  @Documented({
    summary: 'Write marks',
    description:
      'All or none, each by the lesson’s open period, by a substitution or by a window that is open at this moment. ' +
      'A refusal names each refused cell with its reason, in `data.cells` and in `fields`. Repeating changes nothing.',
    answer: marksAnswer,
    refusals: ['not-found', 'forbidden', 'mark-invalid', 'journal-locked'],
  })
  async write(
    @From() { who }: Caller,
    @Id() id: string,
    @Body({ schema: marksRequest }) { marks }: MarksRequest,
  ): Promise<{ changed: number }> {
    try {
      return await this.database.transaction(who.university, async (q) =>
        writeMarks(q, { person: who.person, journal: id, marks }),
      );
    } catch (error) {
      throw lateMarkRefusal(error) ?? error;
    }
  }
}
