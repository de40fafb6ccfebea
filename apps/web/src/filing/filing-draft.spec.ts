import { fittedForm } from './filing-draft';

it('a draft loses what today’s form does not ask any more', () => {
  const schema = { type: 'object', properties: { cause: { type: 'string' } } } as const;
  expect(fittedForm(schema, { cause: 'kept', former: 'gone' })).toEqual({ cause: 'kept' });
});
