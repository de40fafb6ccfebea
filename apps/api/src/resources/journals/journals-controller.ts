import type { Language } from '@kelisim/domain';
import type { JournalReader, JournalSummary, OpenWindow } from '@kelisim/journal';
import { lateMarkRefusal, listJournals, readJournal, writeMarks } from '@kelisim/journal';
import type { SessionPerson } from '@kelisim/persistence';
import { Database } from '@kelisim/persistence';
import { Body, Controller, Get, Inject, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Documented } from '../../http/documented';
import { Id } from '../../http/identifier';
import { pageQuery } from '../../http/paging';
import type { Caller } from '../../http/security/caller';
import { From } from '../../http/security/caller';
import type { JournalListView, JournalView, MarksRequest } from './journal-schemas';
import { journal, journalList, marksAnswer, marksRequest } from './journal-schemas';

/** A page of journals begins after a journal. */
const journalQuery = z.strictObject({ ...pageQuery, cursor: z.uuid().optional() });

@ApiTags('journals')
@Controller('api/journals')
export class JournalsController {
  constructor(@Inject(Database) private readonly database: Database) {}

  @Get()
  @Documented({ summary: 'The journals that I may see', answer: journalList })
  async list(
    @From() { who, language }: Caller,
    @Query({ schema: journalQuery }) { limit, cursor }: z.infer<typeof journalQuery>,
  ): Promise<JournalListView> {
    const page = { limit, ...(cursor === undefined ? {} : { after: cursor }) };
    const { items, next } = await this.database.read(who.university, async (q) => listJournals(q, readerOf(who), page));
    return { items: items.map((item) => ({ ...summaryView(item, language), openUntil: item.openUntil })), next };
  }

  @Get(':id')
  @Documented({ summary: 'A journal: students, lessons, marks, open rights', answer: journal, refusals: ['not-found'] })
  async one(@From() { who, language }: Caller, @Id() id: string): Promise<JournalView> {
    const page = await this.database.read(who.university, async (q) => readJournal(q, readerOf(who), id));
    return {
      ...summaryView(page, language),
      programme: page.programme[language],
      lessons: page.lessons.map((lesson) => ({ ...lesson, typeTitle: lesson.typeTitle[language] })),
      students: page.students.map((student) => ({ ...student, marks: { ...student.marks } })),
      windows: page.windows.map(windowView),
    };
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

const readerOf = ({ person, appointments }: SessionPerson): JournalReader => ({ person, positions: appointments });

function windowView({
  id,
  number,
  case: of,
  holder,
  scope,
  opensAt,
  closesAt,
}: OpenWindow): JournalView['windows'][number] {
  const { discipline, group, lessonTypes, dates, students, grades } = scope;
  return {
    id,
    number,
    case: of,
    holder,
    scope: {
      discipline,
      group,
      lessonTypes: lessonTypes === null ? null : [...lessonTypes],
      dates: [...dates],
      students: [...students],
      grades,
    },
    opensAt,
    closesAt,
  };
}

function summaryView(
  { id, discipline, group, teacher, own }: JournalSummary,
  language: Language,
): Omit<JournalListView['items'][number], 'openUntil'> {
  return { id, discipline: { ...discipline, name: discipline.name[language] }, group, teacher, own };
}
