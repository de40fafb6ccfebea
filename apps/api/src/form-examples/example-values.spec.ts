import type { FormSchema } from '@kelisim/domain';
import { collegialForm, languages, validateForm } from '@kelisim/domain';
import { exampleValues, sourcesOf } from './example-values';
import type { ExampleChoices } from './example-values';

const teaching = {
  journal: 'j',
  discipline: { id: 'd', label: 'Алгебра' },
  group: { id: 'g', label: 'М-21', course: 2, programme: 'Математика' },
  students: [
    { id: 's1', label: 'А', faculty: 'f' },
    { id: 's2', label: 'Б', faculty: 'f' },
  ],
  lessons: [{ id: 'l', date: '2026-11-02', type: 'practical', typeTitle: 'практика', locked: true }],
};
const choices: ExampleChoices = {
  language: 'ru',
  today: '2026-11-22',
  teaching,
  councilMembers: ['m1', 'm2', 'm3'],
  persons: ['p'],
  units: ['u'],
};
const object = (properties: Record<string, FormSchema>): FormSchema => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
});

describe('the example of a form', () => {
  it.each(languages)('is accepted by the form as it stands, in %s', (language) => {
    const schema = object({
      discipline: { type: 'string', 'x-source': 'discipline' },
      dates: { type: 'array', items: { type: 'string', format: 'date', 'x-when': 'past' }, minItems: 1 },
      detectedOn: { type: 'string', format: 'date', 'x-when': 'past' },
      from: { type: 'string', format: 'date', 'x-when': 'future' },
      cause: { type: 'string', minLength: 120, maxLength: 140 },
      short: { type: 'string', minLength: 3, maxLength: 5 },
      kind: { type: 'string', enum: ['a', 'b'] },
      code: { type: 'string', pattern: '^[A-Z]{2}$', examples: ['QQ'] },
      mail: { type: 'string', format: 'email' },
      count: { type: 'integer', minimum: 2.5, maximum: 9 },
      share: { type: 'number', maximum: 0.5 },
      sure: { type: 'boolean' },
    });
    const values = exampleValues(schema, { ...choices, language });
    expect(validateForm(schema, values, choices.today).fields).toBeUndefined();
  });

  it('names one journal throughout: its discipline, group, a student of the group, the date and type of a lesson', () => {
    const schema = object({
      discipline: { type: 'string', 'x-source': 'discipline' },
      group: { type: 'string', 'x-source': 'group' },
      students: { type: 'array', items: { type: 'string', 'x-source': 'student' }, minItems: 2 },
      lessonTypes: { type: 'array', items: { type: 'string', 'x-source': 'lesson-type' } },
      dates: { type: 'array', items: { type: 'string', format: 'date' } },
    });
    expect(exampleValues(schema, choices)).toEqual({
      discipline: 'd',
      group: 'g',
      students: ['s1', 's2'],
      lessonTypes: ['practical'],
      dates: ['2026-11-02'],
    });
  });

  it('R05 of a council’s decision has a number, today’s date and all its members', () => {
    const values = exampleValues(collegialForm, choices);
    expect(values).toEqual({ minutesNumber: '7', minutesDate: '2026-11-22', present: ['m1', 'm2', 'm3'] });
    expect(validateForm(collegialForm, values, choices.today).fields).toBeUndefined();
  });

  it('is missing where the caller has nothing to choose from', () => {
    const schema = object({ discipline: { type: 'string', 'x-source': 'discipline' } });
    expect(exampleValues(schema, { ...choices, teaching: null })).toBeNull();
    expect(exampleValues(collegialForm, { ...choices, councilMembers: [] })).toBeNull();
  });

  it('leaves out what need not be filled', () => {
    expect(exampleValues({ type: 'object', properties: { note: { type: 'string' } } }, choices)).toEqual({});
  });

  it('asks only for the sources that the form names', () => {
    expect([...sourcesOf(collegialForm)]).toEqual(['council-member']);
  });
});
