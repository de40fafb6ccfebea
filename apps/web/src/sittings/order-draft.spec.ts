import type { Council, CouncilRules } from '../api/generated/model';
import { draftOf, moved, orderOf } from './order-draft';

const member = { person: 'a', role: 'chair', name: 'A', shortName: 'A', basis: '' } as const;
const rules: CouncilRules = {
  quorum: { kind: 'two-thirds' },
  majority: { share: 'more-than-half', of: 'present' },
  voting: 'roll',
  castingVote: true,
  secretaryVotes: false,
  recording: 'allowed',
};
const council: Pick<Council, 'members' | 'rules'> = { members: [member], rules };
const whole = { ...draftOf(council, '2026-11-22'), number: ' 12-к ', date: '2026-11-20' };

describe('R05 an order about a council', () => {
  it('begins with what is in force, and sends rules only where they are others', () => {
    const order = { number: '12-к', date: '2026-11-20' };
    expect(orderOf(whole, council)).toEqual({ order, from: '2026-11-22', members: [{ person: 'a', role: 'chair' }] });
    const counted = { ...whole, rules: { ...whole.rules, quorum: 'number', count: 4 } } as const;
    expect(orderOf(counted, council)?.rules).toEqual({ ...rules, quorum: { kind: 'number', count: 4 } });
    expect(orderOf(whole, { ...council, rules: null })?.rules).toEqual(rules);
  });

  it.each([
    ['its number', { number: ' ' }],
    ['its date', { date: '' }],
    ['its first day', { from: '' }],
    ['somebody in a seat', { seats: [{ key: '1', person: null, role: 'member' as const }] }],
    ['a seat', { seats: [] }],
  ])('is not sent without %s', (_, lack) => {
    expect(orderOf({ ...whole, ...lack }, council)).toBeNull();
  });
});

describe('a row that is moved', () => {
  it('changes places with its neighbour, and stays at the ends', () => {
    expect(moved(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b']);
    expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b']);
    expect(moved(['a', 'b'], 1, 1)).toEqual(['a', 'b']);
  });
});
