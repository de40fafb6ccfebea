import { DomainError, stepTitle } from '@kelisim/domain';
import { boardStates, Database, PackStore, readDeadlineBoard } from '@kelisim/persistence';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { OrganisationDirectory } from '../../application/organisation-directory';
import { Documented } from '../../http/documented';
import { listOf, pageOf, pageQuery } from '../../http/paging';
import type { Caller } from '../../http/security/caller';
import { From } from '../../http/security/caller';
import { isWatcher } from '../../http/security/watcher';
import { explanation, explanationView } from './explanation-schema';

const boardQuery = z.strictObject({ ...pageQuery, state: z.enum(boardStates).default('running') });
const board = listOf(
  z
    .object({
      case: z.object({ id: z.uuid(), number: z.string() }),
      procedure: z.string(),
      step: z.string(),
      title: z.string(),
      purpose: z.enum(['task', 'window']),
      state: z.enum(boardStates),
      start: z.iso.datetime(),
      due: z.iso.datetime(),
      left: z.int().describe('Milliseconds until it is due; negative when it is overdue'),
      holder: z
        .object({
          position: z.string().nullable(),
          unit: z.string().nullable(),
          person: z.uuid().nullable(),
          name: z.string().nullable().describe('The person’s name'),
        })
        .describe('Who is waited for'),
      explanation,
    })
    .meta({ id: 'BoardDeadline' }),
);

@ApiTags('deadlines')
@Controller('api/deadlines')
export class DeadlinesController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(PackStore) private readonly packs: PackStore,
    @Inject(OrganisationDirectory) private readonly directory: OrganisationDirectory,
  ) {}

  @Get()
  @Documented({
    summary: 'All clocks of the university',
    description: 'What is due, overdue or paused, and by how much, the most urgent first.',
    answer: board,
    refusals: ['forbidden'],
  })
  async board(
    @From() { who, language }: Caller,
    @Query({ schema: boardQuery }) query: z.infer<typeof boardQuery>,
  ): Promise<z.infer<typeof board>> {
    if (!isWatcher(who)) throw new DomainError({ code: 'forbidden' });
    const { university } = who;
    const page = await this.database.read(university, async (q) =>
      readDeadlineBoard(q, university, query.state, pageOf(query)),
    );
    const { units, positions } = await this.directory.of(university);
    const items = await Promise.all(
      page.items.map(async ({ packVersion, position, unit, person, personName, explanation: why, ...row }) => {
        const { definition } = await this.packs.get(university, row.procedure, packVersion);
        const holder = {
          position: position === null ? null : (positions[position]?.[language] ?? position),
          unit: unit === null ? null : (units[unit]?.[language] ?? unit),
          person,
          name: personName,
        };
        return { ...row, title: stepTitle(definition, row.step)[language], holder, explanation: explanationView(why) };
      }),
    );
    return { items, next: page.next };
  }
}
