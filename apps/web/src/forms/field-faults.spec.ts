import { faultOf, faultWithin, inFormOrder, remaining, titleAt } from './field-faults';
import type { FormSchema } from './form-schema';
import { namesOf, pointer } from './pointer';
import { note } from './spec-support';

const fault = (path: string, message = 'fill it in'): { path: string; rule: string; message: string } => ({
  ...{ path, rule: 'required', message },
});

describe('a pointer', () => {
  it('goes to any name and back', () => {
    expect(pointer('/rows', 0)).toBe('/rows/0');
    expect(namesOf(pointer(pointer('', 'a/b'), 'c~d'))).toEqual(['a/b', 'c~d']);
    expect(namesOf('')).toEqual([]);
  });
});

describe('faults of fields', () => {
  it('stand beside their field, as a sentence, each once', () => {
    const faults = [fault('/dates/0', 'in the future'), fault('/dates/1', 'in the future'), fault('/date')];
    expect(faultOf(faults, '/dates')).toBeUndefined();
    expect(faultWithin(faults, '/dates')).toBe('In the future');
    expect(faultOf(faults, '/date')).toBe('Fill it in');
  });

  it('are called by the title of the field, or of the one around it', () => {
    const rows: FormSchema = {
      type: 'object',
      properties: {
        rows: {
          type: 'array',
          title: 'Rows',
          items: { type: 'object', properties: { mark: { type: 'string', title: 'Mark' } } },
        },
      },
    };
    expect(titleAt(rows, '/rows/3/mark')).toBe('Mark');
    expect(titleAt(rows, '/rows/3')).toBe('Rows');
    expect(titleAt(rows, '/unknown')).toBeUndefined();
  });

  it('come in the order in which the fields are drawn', () => {
    const faults = [fault('/cause'), fault('/students/0'), fault('/group')];
    expect(inFormOrder(note, faults).map(({ path }) => path)).toEqual(['/group', '/students/0', '/cause']);
  });

  it('go when their field is changed, and only then', () => {
    const before = { cause: 'x', dates: ['2026-11-16'] };
    const faults = [fault('/cause'), fault('/dates/0'), fault('/group'), fault('')];
    const left = remaining(faults, before, { ...before, cause: 'y' });
    expect(left.map(({ path }) => path)).toEqual(['/dates/0', '/group', '']);
  });
});
