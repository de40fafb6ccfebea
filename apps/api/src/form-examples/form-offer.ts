import type { FormSchema, FormValues, Language } from '@kelisim/domain';
import type { TeachingChoice } from '@kelisim/journal';
import { ownChoices, teachingChoices } from '@kelisim/journal';
import type { Queryable, SessionPerson } from '@kelisim/persistence';
import { councilKey, peopleChoices, readCouncilFacts } from '@kelisim/persistence';
import type { CouncilFacts, CouncilName } from '@kelisim/persistence';
import type { ExampleChoices } from './example-values';
import { asksForTeaching, exampleValues, sourcesOf, usableTeaching } from './example-values';
import type { LocalizedSchema } from './localized-schema';
import { localizedSchema } from './localized-schema';

/** An example names some, whoever may name all. */
const someStudents = 5;

/** A form with values that the product accepts from this caller as they stand (design §7). */
export interface FormOffer {
  readonly schema: LocalizedSchema;
  readonly examples: readonly FormValues[];
}

/**
 * Makes the forms of one answer. What they need is read at most once, and only if a form asks for it: tasks without a
 * form cost no statement.
 */
export class FormOffers {
  private teaching: Promise<TeachingChoice | null> | null = null;
  private facts: Promise<CouncilFacts> | null = null;

  /** @param councils all councils that the answer's forms may speak of. */
  constructor(
    private readonly q: Queryable,
    private readonly who: SessionPerson,
    private readonly language: Language,
    private readonly councils: readonly CouncilName[],
  ) {}

  async offer(schema: FormSchema, council: CouncilName | null): Promise<FormOffer> {
    const values = exampleValues(schema, await this.choicesFor(schema, council));
    return { schema: localizedSchema(schema, this.language), examples: values === null ? [] : [values] };
  }

  private async choicesFor(schema: FormSchema, council: CouncilName | null): Promise<ExampleChoices> {
    const sources = sourcesOf(schema);
    const { today, members } = await this.readFacts();
    const teaching = asksForTeaching(schema) ? await this.readTeaching() : null;
    return {
      language: this.language,
      today,
      teaching,
      ...(sources.has('student') && teaching === null ? { students: await this.chooseStudents() } : {}),
      councilMembers: council === null ? [] : (members[councilKey(council)] ?? []),
      persons: sources.has('person') ? await this.choose('person') : [],
      units: sources.has('unit') ? await this.choose('unit') : [],
    };
  }

  private async readFacts(): Promise<CouncilFacts> {
    this.facts ??= readCouncilFacts(this.q, this.who.university, this.councils);
    return await this.facts;
  }

  private async readTeaching(): Promise<TeachingChoice | null> {
    this.teaching ??= teachingChoices(this.q, this.who.person, this.language).then(
      (choices) => choices.find(usableTeaching) ?? null,
    );
    return await this.teaching;
  }

  private async chooseStudents(): Promise<readonly string[]> {
    const question = {
      source: 'student',
      person: this.who.person,
      language: this.language,
      limit: someStudents,
    } as const;
    return (await ownChoices(this.q, question)).map(({ id }) => id);
  }

  private async choose(source: 'person' | 'unit'): Promise<readonly string[]> {
    const choices = await peopleChoices(this.q, { source, person: this.who.person, language: this.language });
    // Nobody is asked about his own case (R48): an example names others.
    return choices.map(({ id }) => id).filter((id) => id !== this.who.person);
  }
}
