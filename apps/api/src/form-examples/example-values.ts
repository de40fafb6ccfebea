import type { FormSchema, FormValues, Language, ReferenceSource } from '@kelisim/domain';
import type { TeachingChoice } from '@kelisim/journal';

/** What an example is made of: values that this caller may choose at this moment. */
export interface ExampleChoices {
  readonly language: Language;
  /** Local date at the university, `YYYY-MM-DD`. */
  readonly today: string;
  /** One journal of the caller with a past lesson; discipline, group, students and dates all come from it. */
  readonly teaching: TeachingChoice | null;
  /** Students whom he may name though he teaches nobody: the registrar's office reports on any. */
  readonly students?: readonly string[];
  readonly councilMembers: readonly string[];
  readonly persons: readonly string[];
  readonly units: readonly string[];
}

/** A journal gives an example only with a student and a lesson to name. */
export const usableTeaching = (choice: TeachingChoice): boolean =>
  choice.lessons.length > 0 && choice.students.length > 0;

const teachingSources: ReadonlySet<ReferenceSource | undefined> = new Set([
  'discipline',
  'group',
  'student',
  'lesson-type',
]);

/** Every source that a form asks for. */
export function sourcesOf(schema: FormSchema): ReadonlySet<ReferenceSource> {
  const below = [...Object.values(schema.properties ?? {}), ...(schema.items === undefined ? [] : [schema.items])];
  const found = below.flatMap((part) => [...sourcesOf(part)]);
  const own = schema['x-source'];
  return new Set(own === undefined ? found : [own, ...found]);
}

export const asksForTeaching = (schema: FormSchema): boolean =>
  [...sourcesOf(schema)].some((source) => teachingSources.has(source));

/** Raised and caught in this file: a required value that this caller cannot choose. */
class NoValue extends Error {}

/** Values that the form accepts as they stand, required fields only; null where the caller has nothing to choose from. */
export function exampleValues(schema: FormSchema, choices: ExampleChoices): FormValues | null {
  try {
    return new ExampleMaker(choices, asksForTeaching(schema)).object(schema);
  } catch (error) {
    if (error instanceof NoValue) return null;
    throw error;
  }
}

const plainText: Readonly<Record<Language, string>> = {
  ru: 'Отметка внесена в строку другого обучающегося по невнимательности; прошу открыть доступ для исправления.',
  kk: 'Баға абайсызда басқа білім алушының жолына қойылған; түзету үшін қолжетімділік ашуды сұраймын.',
  ky: 'Баа байкабастан башка билим алуучунун сабына коюлган; оңдоо үчүн мүмкүндүк ачууну суранам.',
  en: 'The mark was entered in the row of another student by mistake; please open the journal for its correction.',
};
const shortText = 7;
/** A field shorter than this holds a number of a paper, not sentences. */
const shortField = 60;

class ExampleMaker {
  constructor(
    private readonly choices: ExampleChoices,
    /** Dates in a list are then the dates of lessons. */
    private readonly aboutTeaching: boolean,
  ) {}

  object(schema: FormSchema): FormValues {
    const required = new Set(schema.required ?? []);
    const entries = Object.entries(schema.properties ?? {}).filter(([name]) => required.has(name));
    return Object.fromEntries(entries.map(([name, property]) => [name, this.value(property)]));
  }

  private value(schema: FormSchema): unknown {
    switch (schema.type) {
      case 'object':
        return this.object(schema);
      case 'array':
        return this.list(schema);
      case 'boolean':
        return true;
      case 'integer':
        return Math.ceil(schema.minimum ?? Math.min(1, schema.maximum ?? 1));
      case 'number':
        return schema.minimum ?? Math.min(1, schema.maximum ?? 1);
      case 'string':
        return this.text(schema);
    }
  }

  private list(schema: FormSchema): readonly unknown[] {
    const least = Math.max(1, schema.minItems ?? 0);
    const { items } = schema;
    if (items === undefined) return [];
    const candidates = this.candidates(items) ?? Array.from({ length: least }, () => this.value(items));
    const most = items['x-source'] === 'council-member' ? candidates.length : least;
    const chosen = [...new Set(candidates)].slice(0, Math.min(most, schema.maxItems ?? most));
    if (chosen.length < least) throw new NoValue();
    return chosen;
  }

  /** All that may stand in a field; null where it is not a matter of choice. */
  private candidates(schema: FormSchema): readonly string[] | null {
    const { teaching, students = [], councilMembers, persons, units } = this.choices;
    switch (schema['x-source']) {
      case 'discipline':
        return teaching === null ? [] : [teaching.discipline.id];
      case 'group':
        return teaching === null ? [] : [teaching.group.id];
      case 'student':
        return teaching?.students.map(({ id }) => id) ?? students;
      case 'lesson-type':
        return teaching?.lessons.map(({ type }) => type) ?? [];
      case 'council-member':
        return councilMembers;
      case 'person':
        return persons;
      case 'unit':
        return units;
      default:
        if (schema.format === 'date' && this.aboutTeaching) return teaching?.lessons.map(({ date }) => date) ?? [];
        return schema.enum ?? null;
    }
  }

  private text(schema: FormSchema): string {
    const chosen = schema['x-source'] === undefined ? (schema.enum ?? schema.examples) : this.candidates(schema);
    if (chosen !== undefined && chosen !== null) {
      const [first] = chosen;
      if (first === undefined) throw new NoValue();
      return first;
    }
    if (schema.pattern !== undefined) throw new NoValue();
    if (schema.format !== undefined) return this.formatted(schema.format);
    return this.words(schema.minLength ?? 1, schema.maxLength ?? Number.MAX_SAFE_INTEGER);
  }

  private formatted(format: NonNullable<FormSchema['format']>): string {
    if (format === 'date') return this.choices.today;
    return format === 'date-time' ? `${this.choices.today}T12:00:00Z` : 'office@university.example';
  }

  private words(least: number, most: number): string {
    const text = most <= shortField ? String(shortText) : plainText[this.choices.language];
    return text.padEnd(least, ` ${text}`).slice(0, most).replace(/\s$/, '.');
  }
}
