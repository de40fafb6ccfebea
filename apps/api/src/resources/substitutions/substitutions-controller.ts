import type { Idempotency } from '@kelisim/persistence';
import {
  answerOnce,
  Database,
  listSubstitutions,
  PackStore,
  peopleToName,
  recordSubstitution,
  revokeSubstitution,
} from '@kelisim/persistence';
import { Body, Controller, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Documented } from '../../http/documented';
import { Id } from '../../http/identifier';
import { Repeatable } from '../../http/idempotency';
import { pageOf } from '../../http/paging';
import type { Caller } from '../../http/security/caller';
import { From } from '../../http/security/caller';
import type { PeopleList, SubstitutionList } from './substitution-schemas';
import {
  peopleList,
  peopleQuery,
  recordedSubstitution,
  revokedSubstitution,
  revokeRequest,
  substitutionList,
  substitutionQuery,
  substitutionRequest,
} from './substitution-schemas';

/** Nobody looks through more people: he searches. */
const mostPeople = 50;

/** Who acts for whom while he is away, on which order (R38). */
@ApiTags('substitutions')
@Controller('api/substitutions')
export class SubstitutionsController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(PackStore) private readonly packs: PackStore,
  ) {}

  @Get()
  @Documented({
    summary: 'Who acts for whom, by the first day, the latest first',
    description: 'Those that name me; or of everybody for whom I may record one.',
    answer: substitutionList,
  })
  async list(
    @From() { who, language }: Caller,
    @Query({ schema: substitutionQuery }) { whose, live, ...page }: z.infer<typeof substitutionQuery>,
  ): Promise<SubstitutionList> {
    const request = { ...pageOf(page), whose, live };
    const { items, next } = await this.database.read(who.university, async (q) => listSubstitutions(q, who, request));
    const listed = await this.packs.list(who.university);
    const titles = new Map(listed.map(({ id, title }) => [id, title[language]]));
    const views = items.map(({ procedures, ...row }) => ({
      ...row,
      procedures: procedures?.map((id) => ({ id, title: titles.get(id) ?? id })) ?? null,
    }));
    return { items: views, next };
  }

  @Get('people')
  @Documented({
    summary: 'Whom an order may name',
    description: `By name, the first ${String(mostPeople)}; each with a post that he holds now.`,
    answer: peopleList,
  })
  async people(
    @From() { who, language }: Caller,
    @Query({ schema: peopleQuery }) { as, search }: z.infer<typeof peopleQuery>,
  ): Promise<PeopleList> {
    const question = { as, search: search ?? null, limit: mostPeople };
    const people = await this.database.read(who.university, async (q) => peopleToName(q, who, question));
    const items = people.map(({ id, name, position, unit }) => ({
      ...{ id, name },
      ...{ position: position[language], unit: unit[language] },
    }));
    return { items, next: null };
  }

  @Post()
  @HttpCode(201)
  @Documented({
    summary: 'Record on an order that somebody acts for another',
    description:
      'The person himself, the head or secretary of his unit or of one above, the personnel service or the administrator. Every fault is named by its field.',
    status: 201,
    answer: recordedSubstitution,
    refusals: ['forbidden', 'own-act', 'form-invalid'],
    repeatable: true,
  })
  async record(
    @From() { who }: Caller,
    @Body({ schema: substitutionRequest }) { procedures, ...rest }: z.infer<typeof substitutionRequest>,
    @Repeatable() idempotency: Idempotency | null,
  ): Promise<z.infer<typeof recordedSubstitution>> {
    const asked = { ...rest, procedures: procedures ?? null };
    return await this.database.transaction(
      who.university,
      async (tx) =>
        await answerOnce(tx, who, { idempotency, status: 201 }, async () => recordSubstitution(tx, who, asked)),
    );
  }

  @Post(':id/revoke')
  @HttpCode(200)
  @Documented({
    summary: 'End a substitution before its last day',
    description: 'It gives no right from this moment on; what was decided under it stands.',
    answer: revokedSubstitution,
    refusals: ['not-found', 'forbidden', 'not-possible-now'],
    repeatable: true,
  })
  async revoke(
    @From() { who }: Caller,
    @Id() id: string,
    @Body({ schema: revokeRequest }) { because }: z.infer<typeof revokeRequest>,
    @Repeatable() idempotency: Idempotency | null,
  ): Promise<z.infer<typeof revokedSubstitution>> {
    return await this.database.transaction(
      who.university,
      async (tx) =>
        await answerOnce(tx, who, { idempotency, status: 200 }, async () =>
          revokeSubstitution(tx, who, { id, because }),
        ),
    );
  }
}
