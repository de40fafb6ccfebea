import type { Language } from '@kelisim/domain';
import type { Idempotency, ManyDecisions, ManyResult } from '@kelisim/persistence';
import { CaseStores, Database, decideMany, previewMany } from '@kelisim/persistence';
import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { OrganisationDirectory } from '../../application/organisation-directory';
import { Documented } from '../../http/documented';
import { Repeatable } from '../../http/idempotency';
import { toProblem } from '../../http/problem/to-problem';
import type { Caller } from '../../http/security/caller';
import { From } from '../../http/security/caller';
import type { ManyAnswer, ManyRequest } from './around-schemas';
import { manyAnswer, manyRequest } from './around-schemas';

/** The same decision on many tasks of one step. */
@ApiTags('tasks')
@Controller('api/tasks/decisions')
export class DecideManyController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CaseStores) private readonly stores: CaseStores,
    @Inject(OrganisationDirectory) private readonly directory: OrganisationDirectory,
  ) {}

  @Post('preview')
  @HttpCode(200)
  @Documented({
    summary: 'What would become of the same decision on many tasks',
    description: 'Nothing is recorded: says of each whether it would be decided, and why not.',
    answer: manyAnswer,
  })
  async preview(@From() caller: Caller, @Body({ schema: manyRequest }) body: ManyRequest): Promise<ManyAnswer> {
    return await this.inWords(caller, await previewMany(this.database, this.stores, caller.who, toMany(body)));
  }

  @Post()
  @HttpCode(200)
  @Documented({
    summary: 'Decide many tasks of one step at once',
    description:
      'At most 100, with the same outcome, without forms. Each is decided as if alone: one that is refused holds up no other, and each has an answer of its own.',
    answer: manyAnswer,
    repeatable: true,
  })
  async decide(
    @From() caller: Caller,
    @Body({ schema: manyRequest }) body: ManyRequest,
    @Repeatable() idempotency: Idempotency | null,
  ): Promise<ManyAnswer> {
    const results = await decideMany(this.database, this.stores, caller.who, toMany(body), idempotency);
    return await this.inWords(caller, results);
  }

  private async inWords({ who, language }: Caller, results: readonly ManyResult[]): Promise<ManyAnswer> {
    const { zone } = await this.directory.of(who.university);
    return {
      items: results.map((result) => toItem(result, language, zone)),
      done: results.filter(({ refused }) => refused === null).length,
    };
  }
}

const toMany = ({ items, outcome, reason, for: principal }: ManyRequest): ManyDecisions => ({
  ...{ items, outcome, reason: reason ?? null, principal: principal ?? null },
});

function toItem(
  { task, case: own, refused }: ManyResult,
  language: Language,
  zone: string,
): ManyAnswer['items'][number] {
  if (refused === null) return { task, case: own, code: 'done', title: null, detail: null };
  const { code, title, detail = null } = toProblem(refused, language, zone);
  return { task, case: own, code, title, detail };
}
