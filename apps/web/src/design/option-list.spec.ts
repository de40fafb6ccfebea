import { optionsOf } from './option-list';

describe('choices of a filter', () => {
  it('offers each thing once, numbers in the order of people', () => {
    const named = (id: string, name: string): { id: string; name: string } => ({ id, name });
    expect(optionsOf([named('a', 'БИ-10'), named('b', 'БИ-9'), named('a', 'БИ-10')], 'ru')).toEqual([
      { value: 'b', label: 'БИ-9' },
      { value: 'a', label: 'БИ-10' },
    ]);
  });
});
