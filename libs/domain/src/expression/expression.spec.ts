import { evaluate, evaluateCondition, evaluateList, evaluateText, evaluateTextList } from './expression';
import type { ExpressionContext } from './expression';

const context: ExpressionContext = {
  form: { discipline: 'd-1', students: ['s-1', 's-2'], course: 2, cause: '', detectedOn: '2026-11-20', mark: 0.1 },
  author: { department: 'u-1', faculty: null },
  item: {},
  case: { filedAt: '2026-11-20T05:00:00Z' },
  answers: { 'author-rework': { note: 'mended' } },
};

describe('an expression', () => {
  it('answers the value that a path leads to', () => {
    expect(evaluate('author.department', context)).toEqual({ value: 'u-1' });
    expect(evaluate('answers.author-rework.note', context)).toEqual({ value: 'mended' });
  });

  it('answers dates as ISO text', () => {
    expect(evaluate('date(form.detectedOn) + duration("P2D")', context)).toEqual({ value: '2026-11-22' });
  });

  it('keeps lists and contexts as plain values', () => {
    expect(evaluate('{ who: form.students, when: date(form.detectedOn) }', context)).toEqual({
      value: { who: ['s-1', 's-2'], when: '2026-11-20' },
    });
  });

  it.each([
    ['an unknown field', 'form.absent'],
    ['an unknown field inside a computation', 'form.absent > 1'],
    ['an unknown name', 'weather'],
    ['an unknown function', 'random number()'],
    ['a sum of unlike things', 'form.students + 1'],
    ['a syntax error', 'form.course >'],
    ['an empty text', ''],
    ['a range', '[1..5]'],
    ['a function', 'function(x) x'],
    ['what every object inherits', 'form.constructor'],
    ['what every object inherits, in a computation', 'form.toString = 1'],
  ])('answers a fault for %s', (_what, source) => {
    expect(evaluate(source, context)).toEqual({ fault: expect.stringContaining(`«${source}»`) as string });
  });
});

describe('a condition', () => {
  it('is true or false', () => {
    expect(evaluateCondition('form.course > 1 and count(form.students) = 2', context)).toEqual({ value: true });
    expect(evaluateCondition('form.course > 2', context)).toEqual({ value: false });
  });

  it.each(['form.course', 'author.faculty', 'author.faculty > 1', 'form.discipline'])(
    'is a fault, not false, when %s is neither',
    (source) => {
      expect(evaluateCondition(source, context).fault).toContain('needed is true or false');
    },
  );

  it('compares a computed fraction as a decimal when the pack says how many places count', () => {
    expect(evaluateCondition('decimal(form.mark + 0.2, 2) = 0.3', context)).toEqual({ value: true });
  });
});

describe('a text and a list', () => {
  it('are what they are asked to be', () => {
    expect(evaluateText('form.discipline', context)).toEqual({ value: 'd-1' });
    expect(evaluateList('form.students', context)).toEqual({ value: ['s-1', 's-2'] });
    expect(evaluateTextList('form.students', context)).toEqual({ value: ['s-1', 's-2'] });
  });

  it('are a fault where the value is another or nothing', () => {
    expect(evaluateText('form.cause', context).fault).toBe('«form.cause»: gives an empty text, needed is a text');
    expect(evaluateText('author.faculty', context).fault).toBe('«author.faculty»: gives nothing, needed is a text');
    expect(evaluateList('form.course', context).fault).toBe('«form.course»: gives a number, needed is a list');
    expect(evaluateTextList('[1, 2]', context).fault).toBe('«[1, 2]»: gives a list, needed is a list of texts');
  });
});
