import { kindOf } from './field-kind';
import type { FormSchema } from './form-schema';
import { sourcesOf } from './sources';
import { note } from './spec-support';

const list = (items: FormSchema): FormSchema => ({ type: 'array', items });

describe('the kind of a field', () => {
  it.each<readonly [FormSchema, string]>([
    [{ type: 'string', maxLength: 40 }, 'text'],
    [{ type: 'string', maxLength: 2000 }, 'long-text'],
    [{ type: 'string' }, 'long-text'],
    [{ type: 'string', pattern: '^[A-Z]+$' }, 'text'],
    [{ type: 'string', format: 'email' }, 'text'],
    [{ type: 'string', format: 'date' }, 'date'],
    [{ type: 'string', format: 'date-time' }, 'moment'],
    [{ type: 'string', enum: ['a'] }, 'choice'],
    [{ type: 'string', oneOf: [{ const: 'a', title: 'A' }] }, 'choice'],
    [{ type: 'string', 'x-source': 'student' }, 'choice'],
    [{ type: 'string', 'x-source': 'person' }, 'reference'],
    [{ type: 'integer' }, 'number'],
    [{ type: 'number' }, 'number'],
    [{ type: 'boolean' }, 'flag'],
    [{ type: 'object', properties: {} }, 'object'],
    [list({ type: 'string', format: 'date' }), 'dates'],
    [list({ type: 'string', 'x-source': 'council-member' }), 'choices'],
    [list({ type: 'string', enum: ['a'] }), 'choices'],
    [list({ type: 'string', 'x-source': 'unit' }), 'references'],
    [list({ type: 'object', properties: {} }), 'list'],
    [list({ type: 'number' }), 'list'],
  ])('of %j is %s', (schema, kind) => {
    expect(kindOf(schema)).toBe(kind);
  });

  it('says from where the choices of a whole form come', () => {
    expect([...sourcesOf(note)].sort()).toEqual(['discipline', 'group', 'lesson-type', 'student']);
  });
});
