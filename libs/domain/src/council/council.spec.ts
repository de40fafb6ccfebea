import type { CouncilRules, CouncilSeat } from './council-rules';
import { compositionFaults, rulesFaults } from './council-rules';
import { settledEarly } from './early-end';
import { quorumOf } from './quorum';
import { votersAt, votersInWriting } from './voters';
import type { Ballot, Counting } from './vote-result';
import { voteResult } from './vote-result';

const rules: CouncilRules = {
  quorum: { kind: 'more-than-half' },
  majority: { share: 'more-than-half', of: 'present' },
  voting: 'open',
  castingVote: true,
  secretaryVotes: false,
  recording: 'sittings-only',
};
const seats: readonly CouncilSeat[] = [
  { person: 'chair', role: 'chair' },
  { person: 'secretary', role: 'secretary' },
  ...['a', 'b', 'c', 'd'].map((person) => ({ person, role: 'member' as const })),
  { person: 'first', role: 'alternate' },
  { person: 'second', role: 'alternate' },
];

describe('R05 who may vote', () => {
  it('are chair and members who are present; the secretary only where the rules say so', () => {
    const present = ['chair', 'secretary', 'a', 'b', 'c', 'd'];
    expect(votersAt(rules, { seats, present, recused: [] })).toEqual({
      base: 5,
      voters: ['chair', 'a', 'b', 'c', 'd'],
      alternates: [],
    });
    expect(votersAt({ ...rules, secretaryVotes: true }, { seats, present, recused: [] }).voters).toContain('secretary');
  });

  it('are alternates in their order, one for each member who is absent, and none beside a full council', () => {
    const present = ['chair', 'a', 'b', 'c', 'first', 'second'];
    expect(votersAt(rules, { seats, present, recused: [] }).alternates).toEqual(['first']);
    expect(votersAt(rules, { seats, present: [...present, 'd'], recused: [] }).alternates).toEqual([]);
    expect(votersAt(rules, { seats, present, recused: ['first'] }).alternates).toEqual(['second']);
  });

  it('is nobody recused: his seat counts nowhere, and nobody stands in for it', () => {
    const present = ['chair', 'a', 'b', 'c', 'd', 'first'];
    expect(votersAt(rules, { seats, present, recused: ['a'] })).toEqual({
      base: 4,
      voters: ['chair', 'b', 'c', 'd'],
      alternates: [],
    });
  });

  it('are at a written vote the members alone', () => {
    expect(votersInWriting(rules, { seats, recused: ['d'] }).voters).toEqual(['chair', 'a', 'b', 'c']);
  });
});

describe('R05 a quorum', () => {
  it.each([
    [{ kind: 'more-than-half' } as const, 6, 4],
    [{ kind: 'more-than-half' } as const, 7, 4],
    [{ kind: 'two-thirds' } as const, 7, 5],
    [{ kind: 'part', part: 3, of: 4 } as const, 9, 7],
    [{ kind: 'number', count: 3 } as const, 9, 3],
  ])('%j of %i needs %i', (rule, base, needed) => {
    expect(quorumOf(rule, base, needed)).toMatchObject({ needed, holds: true });
    expect(quorumOf(rule, base, needed - 1).holds).toBe(false);
  });

  it('is never of nobody', () => {
    expect(quorumOf({ kind: 'two-thirds' }, 0, 0).holds).toBe(false);
  });
});

const counting = (given: string, more: Partial<Counting> = {}): Counting => {
  const words: Readonly<Record<string, Ballot>> = { '+': 'for', '-': 'against', '0': 'abstain' };
  const voters = Array.from(given).map((_, index) => `p${String(index)}`);
  const votes = Array.from(given).flatMap((sign, index) => {
    const vote = words[sign];
    return vote === undefined ? [] : [{ person: `p${String(index)}`, vote }];
  });
  return {
    voters: { base: voters.length, voters, alternates: [] },
    ...{ votes, castingVote: null, chairVotes: true, inWriting: false },
    ...more,
  };
};

describe('R05 the result of a vote', () => {
  it.each([
    ['+++--', 'present', 'adopted'],
    ['++-00', 'present', 'rejected'],
    ['++-00', 'cast', 'adopted'],
    ['++...', 'composition', 'rejected'],
    ['+++..', 'composition', 'adopted'],
    ['00000', 'cast', 'rejected'],
  ] as const)('%s of %s is %s', (given, of, result) => {
    expect(voteResult({ ...rules, majority: { share: 'more-than-half', of } }, counting(given)).result).toBe(result);
  });

  it('of two thirds needs two thirds, and says what it counted', () => {
    const told = voteResult({ ...rules, majority: { share: 'two-thirds', of: 'present' } }, counting('+++-0.'));
    expect(told).toMatchObject({
      result: 'rejected',
      counts: { for: 3, against: 1, abstain: 1, silent: 1 },
      ...{ base: 6, needed: 4 },
    });
  });

  it('at a tie is the chair’s to decide, where one vote more decides', () => {
    expect(voteResult(rules, counting('++--')).result).toBe('tie');
    expect(voteResult(rules, counting('++--', { castingVote: 'for' }))).toMatchObject({
      result: 'adopted',
      decidedBy: 'casting-vote',
    });
    expect(voteResult(rules, counting('++--', { castingVote: 'against' })).result).toBe('rejected');
    expect(voteResult(rules, counting('++--', { chairVotes: false })).result).toBe('rejected');
    expect(voteResult({ ...rules, castingVote: false }, counting('++--')).result).toBe('rejected');
    // Of eight present four for are no majority, whoever casts.
    expect(voteResult(rules, counting('+++---00')).result).toBe('rejected');
  });

  it('is none without a quorum, whose ballots are counted where the vote is written', () => {
    const told = voteResult(rules, counting('++...', { inWriting: true }));
    expect(told).toMatchObject({ result: 'no-quorum', quorum: { needed: 3, present: 2, holds: false } });
  });

  it('does not count whoever may not vote', () => {
    const given = counting('++--');
    const votes = [...given.votes, { person: 'stranger', vote: 'for' as const }];
    expect(voteResult(rules, { ...given, votes }).counts.for).toBe(2);
  });
});

describe('R05 a written vote', () => {
  const ofAll: CouncilRules = { ...rules, majority: { share: 'more-than-half', of: 'composition' } };
  it('ends early when nothing that may still come changes it', () => {
    expect(settledEarly(ofAll, counting('+++..', { inWriting: true }))?.result).toBe('adopted');
    expect(settledEarly(ofAll, counting('++-..', { inWriting: true }))).toBeNull();
    expect(settledEarly(ofAll, counting('---..', { inWriting: true }))?.result).toBe('rejected');
  });

  it('waits for its deadline while a ballot may still make or unmake the result', () => {
    expect(settledEarly(rules, counting('++...', { inWriting: true }))).toBeNull();
    expect(settledEarly(rules, counting('+++..', { inWriting: true }))?.result).toBe('adopted');
  });
});

describe('R05 an order for a council', () => {
  it('names every fault of its composition', () => {
    const wrong: CouncilSeat[] = [
      { person: 'a', role: 'member' },
      { person: 'a', role: 'member' },
    ];
    expect(
      compositionFaults(wrong, { ...rules, quorum: { kind: 'number', count: 3 } }).map(({ rule }) => rule),
    ).toEqual(['chair-missing', 'member-twice', 'quorum-exceeds']);
    expect(compositionFaults(seats, rules)).toEqual([]);
  });

  it('is refused a part larger than the whole', () => {
    expect(rulesFaults({ quorum: { kind: 'part', part: 4, of: 3 } })).toEqual([
      { path: '/quorum/part', rule: 'quorum-part' },
    ]);
  });
});
