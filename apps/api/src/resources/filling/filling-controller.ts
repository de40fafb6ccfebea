import type { Language } from '@kelisim/domain';
import type { EmptyLesson, FillingRow } from '@kelisim/journal';
import { readFillingBoard } from '@kelisim/journal';
import { Database } from '@kelisim/persistence';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Documented } from '../../http/documented';
import { given } from '../../http/given';
import { listOf, pageQuery } from '../../http/paging';
import type { Caller } from '../../http/security/caller';
import { From } from '../../http/security/caller';
import { readerOf } from '../journals/journal-views';

const named = z.object({ id: z.uuid(), name: z.string() });
const emptyLesson = z
  .object({ id: z.uuid(), date: z.iso.date(), typeTitle: z.string(), locksAt: z.iso.datetime() })
  .meta({ id: 'EmptyLesson' });

const fillingQuery = z.strictObject({
  ...pageQuery,
  department: z.uuid().optional().describe('That teaches the discipline or finishes the module'),
  period: z.uuid().optional().describe('Without it those of today'),
});

const fillingBoard = listOf(
  z
    .object({
      id: z.uuid().describe('The journal'),
      discipline: z.object({ id: z.uuid(), code: z.string(), name: z.string() }),
      department: named,
      group: named,
      subgroup: z.string().nullable(),
      teacher: named,
      held: z.int().describe('Lessons that have begun'),
      filled: z.int().describe('Those with a mark or an absence'),
      empty: z.int().describe('Those without any, lectures aside: nobody may have been absent there'),
      late: z.int().describe('Empty ones that are locked already'),
      lateLessons: z.array(emptyLesson),
      locksNext: emptyLesson.nullable().describe('The empty one that locks next'),
      unmarkedAtControls: z.int().describe('Students without mark or absence at a control or an exam'),
    })
    .meta({ id: 'FillingOfJournal' }),
);

@ApiTags('filling')
@Controller('api/filling')
export class FillingController {
  constructor(@Inject(Database) private readonly database: Database) {}

  @Get()
  @Documented({
    summary: 'How journals are filled: what is empty, late, and locks next',
    description: 'For heads of departments, the faculty and the registrar’s office; what needs attention comes first.',
    answer: fillingBoard,
    refusals: ['forbidden'],
  })
  async board(
    @From() { who, language }: Caller,
    @Query({ schema: fillingQuery }) { limit, cursor, department, period }: z.infer<typeof fillingQuery>,
  ): Promise<z.infer<typeof fillingBoard>> {
    const query = { limit, ...given({ after: cursor, department, period }) };
    const { items, next } = await this.database.read(who.university, async (q) =>
      readFillingBoard(q, readerOf(who), query),
    );
    return { items: items.map((row) => rowView(row, language)), next };
  }
}

function rowView(
  { discipline, department, lateLessons, locksNext, ...row }: FillingRow,
  language: Language,
): z.infer<typeof fillingBoard>['items'][number] {
  return {
    ...row,
    discipline: { ...discipline, name: discipline.name[language] },
    department: { ...department, name: department.name[language] },
    lateLessons: lateLessons.map((lesson) => lessonView(lesson, language)),
    locksNext: locksNext === null ? null : lessonView(locksNext, language),
  };
}

const lessonView = (lesson: EmptyLesson, language: Language): z.infer<typeof emptyLesson> => ({
  ...lesson,
  typeTitle: lesson.typeTitle[language],
});
