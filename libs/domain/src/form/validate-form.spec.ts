import { collegialForm } from '../definition/collegial-form';
import type { FormSchema } from '../definition/form-schema';
import { packFiles, sha256 } from '../definition/spec-support/pack-files';
import { readPack } from '../definition/read-pack';
import type { FieldFault } from '../errors/domain-error';
import { validateForm } from './validate-form';

const today = '2026-11-22';
const note = readPack(packFiles('journal-correction'), sha256).pack!.forms['explanatory-note']!;
const filled = {
  discipline: 'd-1',
  group: 'g-1',
  lessonTypes: ['lecture'],
  dates: ['2026-11-18'],
  detectedOn: '2026-11-20',
  cause: 'Оценка внесена в соседнюю строку',
  students: ['s-1'],
};

const one = (schema: FormSchema): FormSchema => ({ type: 'object', properties: { field: schema } });

describe('the explanatory note', () => {
  it('R01 is accepted as it should be filled', () => {
    expect(validateForm(note, filled, today)).toEqual({ values: filled });
  });

  it('names every wrong field at once', () => {
    const { detectedOn, ...rest } = filled;
    const { fields } = validateForm(
      note,
      { ...rest, cause: 'short', dates: [detectedOn, '2026-02-30'], students: [] },
      today,
    );
    expect(fields).toEqual([
      { path: '/detectedOn', rule: 'required' },
      { path: '/dates/1', rule: 'format', data: { format: 'date' } },
      { path: '/cause', rule: 'min-length', data: { limit: 10 } },
      { path: '/students', rule: 'min-items', data: { limit: 1 } },
    ]);
  });

  it('R01 cannot speak of an error of tomorrow, and can of one of today', () => {
    expect(validateForm(note, { ...filled, detectedOn: '2026-11-22' }, today).fields).toBeUndefined();
    expect(validateForm(note, { ...filled, detectedOn: '2026-11-23' }, today).fields).toEqual([
      { path: '/detectedOn', rule: 'past', data: { limit: today } },
    ]);
  });

  it('looks at the day of each filling anew', () => {
    const late = { ...filled, detectedOn: '2026-11-23' };
    expect(validateForm(note, late, '2026-11-23').fields).toBeUndefined();
    expect(validateForm(note, late, '2026-11-22').fields).toHaveLength(1);
  });

  it('accepts no other fields', () => {
    expect(validateForm(note, { ...filled, 'a/b~': 1 }, today).fields).toEqual([{ path: '/a~1b~0', rule: 'unknown' }]);
  });

  it.each([[null], ['text'], [[]], [7], [undefined]])('is not %j', (values) => {
    expect(validateForm(note, values, today).fields).toEqual([{ path: '', rule: 'type', data: { type: 'object' } }]);
  });
});

describe("a council's decision", () => {
  it('R05 needs the minutes and somebody present', () => {
    const decision = { minutesNumber: '14', minutesDate: '2026-11-21', present: ['p-1', 'p-2'] };
    expect(validateForm(collegialForm, decision, today)).toEqual({ values: decision });
    expect(validateForm(collegialForm, {}, today).fields).toEqual([
      { path: '/minutesNumber', rule: 'required' },
      { path: '/minutesDate', rule: 'required' },
      { path: '/present', rule: 'required' },
    ]);
    expect(validateForm(collegialForm, { ...decision, present: ['p-1', 'p-1'] }, today).fields).toEqual([
      { path: '/present', rule: 'unique', data: { first: 0, second: 1 } },
    ]);
  });
});

describe('a form that leaves much open', () => {
  it('still bounds texts and lists', () => {
    expect(validateForm(one({ type: 'string' }), { field: 'а'.repeat(4000) }, today).fields).toBeUndefined();
    expect(validateForm(one({ type: 'string' }), { field: 'а'.repeat(4001) }, today).fields).toEqual([
      { path: '/field', rule: 'max-length', data: { limit: 4000 } },
    ]);
    const list = one({ type: 'array', items: { type: 'integer' } });
    expect(validateForm(list, { field: Array.from({ length: 501 }, () => 1) }, today).fields).toEqual([
      { path: '/field', rule: 'max-items', data: { limit: 500 } },
    ]);
  });

  it('is not searched through when it is far too large', () => {
    const list = one({ type: 'array', items: { type: 'integer' } });
    const fields = validateForm(list, { field: Array.from({ length: 30_000 }, () => 'x') }, today).fields;
    expect(fields).toEqual([{ path: '', rule: 'too-large', data: { limit: 20_000, depth: 12 } }]);
  });

  it('names a hundred faults and no more', () => {
    const list = one({ type: 'array', items: { type: 'integer' } });
    expect(validateForm(list, { field: Array.from({ length: 300 }, () => 'x') }, today).fields).toHaveLength(100);
  });
});

describe('values made to do harm', () => {
  it('cannot bring a prototype along', () => {
    const values: unknown = JSON.parse('{"field": "text", "__proto__": {"admin": true}}');
    expect(validateForm(one({ type: 'string' }), values, today).fields).toEqual([
      { path: '/__proto__', rule: 'unknown' },
    ]);
  });

  it('cannot pass off what every object inherits as a filled field', () => {
    const text: FormSchema = { type: 'string' };
    const properties = Object.fromEntries([['constructor', text]]);
    const schema: FormSchema = { type: 'object', properties, required: ['constructor'] };
    expect(validateForm(schema, {}, today).fields).toEqual([{ path: '/constructor', rule: 'required' }]);
  });

  it.each([
    ['a NUL', 'a\u0000b'],
    ['half a letter', '\ud83d'],
    ['a mark of direction', 'a\u202eb'],
  ])('cannot hold %s, which cannot be stored or would read otherwise than it is', (_what, field) => {
    expect(validateForm(one({ type: 'string' }), { field }, today).fields).toEqual([
      { path: '/field', rule: 'character' },
    ]);
  });
});

describe('each rule of a field', () => {
  it.each<readonly [FormSchema, unknown, Omit<FieldFault, 'path'>]>([
    [{ type: 'integer', minimum: 1 }, 0, { rule: 'minimum', data: { limit: 1 } }],
    [{ type: 'number', maximum: 100 }, 100.5, { rule: 'maximum', data: { limit: 100 } }],
    [{ type: 'integer' }, 1.5, { rule: 'type', data: { type: 'integer' } }],
    [{ type: 'boolean' }, 'true', { rule: 'type', data: { type: 'boolean' } }],
    [{ type: 'string', enum: ['a', 'b'] }, 'c', { rule: 'enum', data: { allowed: ['a', 'b'] } }],
    [{ type: 'string', pattern: '^[0-9]+$' }, 'x', { rule: 'pattern', data: { pattern: '^[0-9]+$' } }],
    [{ type: 'string', format: 'email' }, 'nobody', { rule: 'format', data: { format: 'email' } }],
    [{ type: 'string', format: 'date-time' }, '2026-11-22', { rule: 'format', data: { format: 'date-time' } }],
    [{ type: 'string', format: 'date', 'x-when': 'future' }, '2026-11-21', { rule: 'future', data: { limit: today } }],
  ])('of %j is named for %j', (schema, field, fault) => {
    expect(validateForm(one(schema), { field }, today).fields).toEqual([{ path: '/field', ...fault }]);
  });
});
