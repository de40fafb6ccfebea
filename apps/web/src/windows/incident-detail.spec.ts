import { foundFacts } from './incident-detail';

describe('what an incident tells', () => {
  it('lists what was found, each change on a line of its own, and nothing for what is not known', () => {
    const changes = [
      { student: 'a', after: '91' },
      { student: 'b', after: null },
    ];
    expect(foundFacts({ reference: 'ref-1', moments: { here: null, there: '10:00' }, changes, by: null })).toEqual([
      { name: 'reference', value: 'ref-1' },
      { name: 'moments', value: 'here: null · there: 10:00' },
      { name: 'changes 1', value: 'student: a · after: 91' },
      { name: 'changes 2', value: 'student: b · after: null' },
    ]);
  });
});
