import type { FormSchema } from '../definition/form-schema';
import { checkExpression } from './check-expression';
import type { ExpressionScope, WantedResult } from './check-expression';
import { referencedPaths } from './referenced-paths';

const object = (properties: Readonly<Record<string, FormSchema>>, left: readonly string[] = []): FormSchema => ({
  type: 'object',
  properties,
  required: Object.keys(properties).filter((name) => !left.includes(name)),
});
const text: FormSchema = { type: 'string' };

const scope: ExpressionScope = {
  form: object(
    {
      course: { type: 'integer' },
      mark: { type: 'number' },
      cause: text,
      programme: text,
      detectedOn: { type: 'string', format: 'date' },
      students: { type: 'array', items: text },
      marks: { type: 'array', items: object({ student: text, value: { type: 'number' } }) },
    },
    ['programme'],
  ),
  author: object({ department: text }),
  item: object({}),
  case: object({ filedAt: { type: 'string', format: 'date-time' } }),
  answers: object({ 'author-rework': object({ remark: text }) }),
};

const check = (source: string, wanted: WantedResult): string =>
  checkExpression(source, scope, wanted)
    .map(({ message }) => message)
    .join('; ');

describe('an expression of a pack', () => {
  it.each<[string, WantedResult]>([
    ['form.course > 1 and count(form.students) = 2', 'condition'],
    ['some x in form.marks satisfies x.value < 50', 'condition'],
    ['form.marks[1].student', 'text'],
    ['for m in form.marks return m.student', 'texts'],
    ['answers.author-rework.remark', 'text'],
    ['get value(form, "programme") = null', 'condition'],
    ['date(form.detectedOn) + duration("P2D")', 'date'],
    ['date(form.detectedOn) > date("2026-01-01")', 'condition'],
    ['case.filedAt', 'date'],
    ['if form.course = 1 then "first" else "later"', 'text'],
    ['decimal(form.mark + 0.1, 2) = 0.3', 'condition'],
    ['form.mark > 49.5', 'condition'],
    ['form.course + 1 > 2', 'condition'],
  ])('may be «%s»', (source, wanted) => {
    expect(check(source, wanted)).toBe('');
  });

  it.each<[string, WantedResult, string]>([
    ['form.course >', 'condition', 'is not FEEL'],
    ['form.curse > 1', 'condition', 'there is no form.curse'],
    ['weather = "fine"', 'condition', '«weather» is not known here'],
    ['item.faculty', 'text', 'there is no item.faculty'],
    ['form.programme = "x"', 'condition', 'form.programme may have been left out'],
    ['get value(form, "program") = null', 'condition', 'there is no form.program'],
    ['date(form.detectedOn) < today()', 'condition', 'today() may not be called'],
    ['now()', 'date', 'now() may not be called'],
    ['random number() > 1', 'condition', 'may not be called'],
    ['matches(form.cause, "(a+)+")', 'condition', 'matches() may not be called'],
    ['form.cause > 1', 'condition', 'compares a text with a number'],
    ['form.detectedOn > date("2026-01-01")', 'condition', 'compares a text with a date'],
    ['form.mark + 0.1 = 0.3', 'condition', 'compares a computed fraction'],
    ['form.course / 2 = 1', 'condition', 'compares a computed fraction'],
    ['sum(form.marks.value) = 100', 'condition', 'compares a computed fraction'],
    ['form.marks[value > 1]', 'anything', 'filters a list'],
    ['some x in form.marks satisfies x.points > 1', 'condition', 'there is no x.points'],
    ['form.course', 'condition', 'gives a number, needed is true or false'],
    ['form.students', 'text', 'gives a list, needed is a text'],
    ['form.cause', 'date', 'gives no date'],
    ['upper case(form.cause, "x")', 'text', 'Cannot invoke'],
    ['function(x) x', 'anything', 'is not allowed in a pack'],
    ['{ a: form.cause }', 'anything', 'is not allowed in a pack'],
  ])('may not be «%s»', (source, wanted, message) => {
    expect(check(source, wanted)).toContain(message);
  });
});

describe('the paths of an expression', () => {
  it('are those it reads, each once', () => {
    expect(referencedPaths('form.course > 1 and count(form.students) > form.course + author.level')).toEqual([
      'form.course',
      'form.students',
      'author.level',
    ]);
  });
});
