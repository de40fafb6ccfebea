import { rollOf } from './roll-of';

const voter = (person: string): { person: string; name: string; alternate: boolean } => ({
  ...{ person, name: person, alternate: false },
});
const vote = { person: 'a', name: 'a', vote: 'for', byHand: true, at: '2026-11-24T06:00:00Z' } as const;

describe('R05 who votes on a matter', () => {
  it('names everybody once, with the vote that he has given on any item of it', () => {
    const roll = rollOf([
      { voters: [voter('b')], votes: [] },
      { voters: [voter('a'), voter('b')], votes: [vote] },
    ]);
    expect(roll.map(({ person, vote: given, byHand }) => [person, given, byHand])).toEqual([
      ['b', null, false],
      ['a', 'for', true],
    ]);
  });
});
