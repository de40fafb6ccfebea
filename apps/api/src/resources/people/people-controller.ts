import { Database, peopleToName } from '@kelisim/persistence';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Documented } from '../../http/documented';
import { listOf } from '../../http/paging';
import type { Caller } from '../../http/security/caller';
import { From } from '../../http/security/caller';

/** Nobody looks through more people: he searches. */
const mostPeople = 50;

const colleagueQuery = z.strictObject({ search: z.string().max(100).optional() });
const colleagueList = listOf(
  z.object({ id: z.uuid(), name: z.string(), position: z.string(), unit: z.string() }).meta({ id: 'Colleague' }),
);

/** Whom one may ask for something. */
@ApiTags('people')
@Controller('api/people')
export class PeopleController {
  constructor(@Inject(Database) private readonly database: Database) {}

  @Get()
  @Documented({
    summary: 'Colleagues who can be asked',
    description: `Everybody else who holds a post and has an account: by name, the first ${String(mostPeople)}, each with a post.`,
    answer: colleagueList,
  })
  async list(
    @From() { who, language }: Caller,
    @Query({ schema: colleagueQuery }) { search }: z.infer<typeof colleagueQuery>,
  ): Promise<z.infer<typeof colleagueList>> {
    const question = { as: 'asked', search: search ?? null, limit: mostPeople } as const;
    const people = await this.database.read(who.university, async (q) => peopleToName(q, who, question));
    const items = people.map(({ id, name, position, unit }) => ({
      ...{ id, name },
      ...{ position: position[language], unit: unit[language] },
    }));
    return { items, next: null };
  }
}
