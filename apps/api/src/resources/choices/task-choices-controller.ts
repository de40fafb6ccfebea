import type { AskingStep, Pack } from '@kelisim/domain';
import { DomainError, formOfOutcome } from '@kelisim/domain';
import type { TaskDetail } from '@kelisim/persistence';
import { CaseStores, Database, mostChoices, readCase, readTask, referenceChoices } from '@kelisim/persistence';
import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { sourcesOf } from '../../form-examples/example-values';
import { Documented } from '../../http/documented';
import { Id } from '../../http/identifier';
import type { Caller } from '../../http/security/caller';
import { From } from '../../http/security/caller';
import { askingStep, outcomeOf } from '../tasks/outcome-words';
import { councilOf } from '../tasks/task-council';
import type { ChoiceList, ChoiceQuery, TaskSource } from './choice-schemas';
import { choiceList, choiceQuery, taskSource } from './choice-schemas';

/** What whoever decides a task may choose in the form of its outcomes. */
@ApiTags('choices')
@Controller('api/tasks/:id/choices')
export class TaskChoicesController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CaseStores) private readonly stores: CaseStores,
  ) {}

  @Get(':source')
  @Documented({
    summary: 'What I may choose in a form of a task',
    description: `By the field's \`x-source\`; \`council-member\` gives the members of the council whose decision it is. The first ${mostChoices} by label.`,
    answer: choiceList,
    refusals: ['not-found'],
  })
  async choices(
    @From() { who, language }: Caller,
    @Id() id: string,
    @Param('source', { schema: taskSource }) source: TaskSource,
    @Query({ schema: choiceQuery }) { search }: ChoiceQuery,
  ): Promise<ChoiceList> {
    return await this.database.read(who.university, async (q) => {
      const row = await readTask(q, who, id);
      const pack = await this.stores.packs.get(who.university, row.procedure, row.packVersion);
      const step = askingStep(pack.definition, row.step);
      if (!isAsked(pack, step, row, source)) throw new DomainError({ code: 'not-found' });
      const { forms } = await readCase(q, this.stores.sealer, who, row.case.id);
      const council = councilOf(step, row, forms ?? undefined);
      const items = await referenceChoices(q, this.stores.journal, {
        source,
        person: who.person,
        language,
        limit: mostChoices,
        ...(council === null ? {} : { council }),
        ...(search === undefined ? {} : { search }),
      });
      return { items, next: null };
    });
  }
}

/** Whether a form of the open task has a field of this kind; nothing else may be looked up on its behalf. */
function isAsked(pack: Pack, step: AskingStep | undefined, row: TaskDetail, source: TaskSource): boolean {
  if (step === undefined || row.state !== 'open' || row.purpose !== 'decide') return false;
  return row.outcomes.some((id) => {
    const outcome = outcomeOf(step, id);
    const schema = outcome === undefined ? null : formOfOutcome(pack, step, outcome);
    return schema !== null && sourcesOf(schema).has(source);
  });
}
