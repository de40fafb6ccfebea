import type { Pack } from '@kelisim/domain';
import { DomainError } from '@kelisim/domain';
import { Database, PackStore } from '@kelisim/persistence';
import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { FormOffers } from '../../form-examples/form-offer';
import { Documented } from '../../http/documented';
import type { Caller } from '../../http/security/caller';
import { From } from '../../http/security/caller';
import { mayStart } from './may-start';
import type { ProcedureList, ProcedureView } from './procedure-schemas';
import { procedure, procedureId, procedureList } from './procedure-schemas';

@ApiTags('procedures')
@Controller('api/procedures')
export class ProceduresController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(PackStore) private readonly packs: PackStore,
  ) {}

  @Get()
  @Documented({ summary: 'The procedures of the university', answer: procedureList })
  async list(@From() { who, language }: Caller): Promise<ProcedureList> {
    const listed = await this.packs.list(who.university);
    const items = listed.map(({ id, version, title, startedBy }) => ({
      id,
      version,
      title: title[language],
      mayStart: mayStart(who, startedBy),
    }));
    return { items, next: null };
  }

  @Get(':id')
  @Documented({
    summary: 'A procedure and the form that starts it',
    answer: procedure,
    refusals: ['procedure-unknown'],
  })
  async one(@From() caller: Caller, @Param('id', { schema: procedureId }) id: string): Promise<ProcedureView> {
    const { who, language } = caller;
    const pack = await this.packs.current(who.university, id);
    if (pack === null) throw new DomainError({ code: 'procedure-unknown', data: { procedure: id } });
    const { definition, version } = pack;
    return {
      id,
      version,
      title: definition.title[language],
      mayStart: mayStart(who, definition.start.by),
      start: { by: definition.start.by, form: await this.startForm(caller, pack) },
      steps: definition.steps.map(({ id: step, kind, title, clause }) => ({
        id: step,
        kind,
        title: title[language],
        clause,
      })),
      ends: definition.ends.map(({ id: end, title }) => ({ id: end, title: title[language] })),
      implements: [...definition.implements],
    };
  }

  private async startForm({ who, language }: Caller, pack: Pack): Promise<ProcedureView['start']['form']> {
    const schema = pack.forms[pack.definition.start.form];
    if (schema === undefined) throw new Error(`the pack has no form ${pack.definition.start.form}`);
    const offer = await this.database.read(who.university, async (q) =>
      new FormOffers(q, who, language, []).offer(schema, null),
    );
    return { schema: { ...offer.schema }, examples: [...offer.examples] };
  }
}
