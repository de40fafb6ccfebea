import { idsOf, mattersOf, numbersOf } from './matters';
import { itemWith } from './spec-support';

const read = (...items: Parameters<typeof mattersOf>[0]): string[] =>
  mattersOf(items).map((matter) => `${numbersOf(matter)}: ${idsOf(matter).join(' ')}`);

describe('R05 the matters of an agenda', () => {
  it('takes a block as one, where its first item stands', () => {
    const block = 'block';
    expect(read(itemWith('a', { block }), itemWith('b'), itemWith('c', { block }))).toEqual(['1, 3: a c', '2: b']);
  });

  it('shows items of a block apart once they are closed', () => {
    const closed = { block: 'block', state: 'decided' } as const;
    expect(read(itemWith('a', closed), itemWith('b', closed))).toEqual(['1: a', '2: b']);
  });
});
