import type { Language } from '@kelisim/domain';
import { seenChoices } from '@kelisim/journal';
import type { SessionPerson } from '@kelisim/persistence';
import { Database } from '@kelisim/persistence';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Documented } from '../../http/documented';
import { given } from '../../http/given';
import { listOf } from '../../http/paging';
import type { Caller } from '../../http/security/caller';
import { From } from '../../http/security/caller';
import { readerOf } from './journal-views';

const uuid = '[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}';

const choiceQuery = z.strictObject({
  search: z.string().trim().max(100).optional().describe('Parts of the name, in any order, however they are typed'),
  ids: z
    .string()
    .regex(new RegExp(`^${uuid}(,${uuid}){0,49}$`))
    .optional()
    .describe('Only these, separated by commas; at most fifty'),
});
type ChoiceQuery = z.infer<typeof choiceQuery>;

const choiceList = listOf(
  z.object({ id: z.uuid(), name: z.string(), detail: z.string() }).meta({ id: 'TaughtChoice' }),
);
type ChoiceList = z.infer<typeof choiceList>;

const description = 'Of the journals that I may see; the first fifty by name.';

/** What filters and forms around journals choose from, searched at the server. */
@ApiTags('journals')
@Controller('api/journals')
export class JournalChoicesController {
  constructor(@Inject(Database) private readonly database: Database) {}

  @Get('disciplines')
  @Documented({ summary: 'Disciplines, each with its code', description, answer: choiceList })
  async disciplines(
    @From() { who, language }: Caller,
    @Query({ schema: choiceQuery }) query: ChoiceQuery,
  ): Promise<ChoiceList> {
    return await this.find(who, language, 'discipline', query);
  }

  @Get('groups')
  @Documented({ summary: 'Groups, each with its programme', description, answer: choiceList })
  async groups(
    @From() { who, language }: Caller,
    @Query({ schema: choiceQuery }) query: ChoiceQuery,
  ): Promise<ChoiceList> {
    return await this.find(who, language, 'group', query);
  }

  private async find(
    who: SessionPerson,
    language: Language,
    what: 'discipline' | 'group',
    { search, ids }: ChoiceQuery,
  ): Promise<ChoiceList> {
    const query = { what, language, ...given({ search, ids: ids?.split(',') }) };
    const items = await this.database.read(who.university, async (q) => seenChoices(q, readerOf(who), query));
    return { items: [...items], next: null };
  }
}
