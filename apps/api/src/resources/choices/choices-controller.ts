import { DomainError } from '@kelisim/domain';
import { teachingChoices } from '@kelisim/journal';
import { CaseStores, Database, mostChoices, referenceChoices } from '@kelisim/persistence';
import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Documented } from '../../http/documented';
import type { Caller } from '../../http/security/caller';
import { From } from '../../http/security/caller';
import { asksForPersons } from './asks-for-persons';
import type { ChoiceList, ChoiceQuery, PersonalSource, TeachingList } from './choice-schemas';
import { choiceList, choiceQuery, personalSource, teachingList } from './choice-schemas';

/** What a person may choose in the fields of forms. */
@ApiTags('choices')
@Controller('api/choices')
export class ChoicesController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CaseStores) private readonly stores: CaseStores,
  ) {}

  @Get('teaching')
  @Documented({
    summary: 'What I teach, as choices of a form',
    description: 'Disciplines with their groups, students and past lessons; those with a marked lesson come first.',
    answer: teachingList,
  })
  async teaching(@From() { who, language }: Caller): Promise<TeachingList> {
    const choices = await this.database.read(who.university, async (q) => teachingChoices(q, who.person, language));
    const items = choices.map(({ students, lessons, ...rest }) => ({
      ...rest,
      students: [...students],
      lessons: [...lessons],
    }));
    return { items, next: null };
  }

  @Get(':source')
  @Documented({
    summary: 'What I may choose in a field of a form',
    description: `By the field's \`x-source\`; the first ${mostChoices} by label. People only for whoever may file a form that names them.`,
    answer: choiceList,
    refusals: ['forbidden'],
  })
  async choices(
    @From() { who, language }: Caller,
    @Param('source', { schema: personalSource }) source: PersonalSource,
    @Query({ schema: choiceQuery }) { search }: ChoiceQuery,
  ): Promise<ChoiceList> {
    if (source === 'person' && !(await asksForPersons(this.stores.packs, who)))
      throw new DomainError({ code: 'forbidden' });
    const question = { source, person: who.person, language, limit: mostChoices };
    const items = await this.database.read(who.university, async (q) =>
      referenceChoices(q, this.stores.journal, { ...question, ...(search === undefined ? {} : { search }) }),
    );
    return { items, next: null };
  }
}
