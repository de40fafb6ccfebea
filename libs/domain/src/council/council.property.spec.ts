import fc from 'fast-check';
import type { CouncilRole, CouncilRules, CouncilSeat } from './council-rules';
import { settledEarly } from './early-end';
import { votersAt } from './voters';
import type { Ballot, Vote } from './vote-result';
import { voteResult } from './vote-result';

/** What one writes on a sheet of paper: a row for each person, and fractions, not rounded counts. */
interface Row {
  readonly role: CouncilRole;
  readonly there: boolean;
  readonly interested: boolean;
  readonly vote: Ballot | null;
}

const row = fc.record({
  role: fc.constantFrom<CouncilRole>('member', 'member', 'member', 'alternate', 'secretary'),
  there: fc.boolean(),
  interested: fc.boolean(),
  vote: fc.constantFrom<Ballot | null>('for', 'against', 'abstain', null),
});
const rows = fc
  .tuple(
    fc.record({
      ...{ there: fc.boolean(), interested: fc.boolean() },
      vote: fc.constantFrom<Ballot | null>('for', 'against', null),
    }),
    fc.array(row, { maxLength: 12 }),
  )
  .map(([chair, rest]): readonly Row[] => [{ role: 'chair', ...chair }, ...rest]);
const rules: fc.Arbitrary<CouncilRules> = fc.record({
  quorum: fc.oneof(
    fc.constant({ kind: 'more-than-half' } as const),
    fc.constant({ kind: 'two-thirds' } as const),
    fc.record({ kind: fc.constant('part' as const), part: fc.integer({ min: 1, max: 4 }), of: fc.constant(4) }),
    fc.record({ kind: fc.constant('number' as const), count: fc.integer({ min: 1, max: 6 }) }),
  ),
  majority: fc.record({
    share: fc.constantFrom('more-than-half' as const, 'two-thirds' as const),
    of: fc.constantFrom('present' as const, 'composition' as const, 'cast' as const),
  }),
  voting: fc.constant('open' as const),
  castingVote: fc.boolean(),
  secretaryVotes: fc.boolean(),
  recording: fc.constant('allowed' as const),
});

/** Pencil and paper: cross out, stand in, count, compare fractions. */
function onPaper(law: CouncilRules, sheet: readonly Row[]): { voters: number[]; result: string } {
  const counted: number[] = [];
  const spare: number[] = [];
  sheet.forEach(({ role, interested, there }, index) => {
    if (interested) return;
    if (role === 'alternate') {
      if (there) spare.push(index);
    } else if (role !== 'secretary' || law.secretaryVotes) counted.push(index);
  });
  const voters: number[] = [];
  let empty = 0;
  for (const index of counted)
    if (sheet[index]!.there) voters.push(index);
    else empty += 1;
  while (empty > 0 && spare.length > 0) {
    voters.push(spare.shift()!);
    empty -= 1;
  }
  const enough = {
    'more-than-half': voters.length > counted.length / 2,
    'two-thirds': voters.length * 3 >= counted.length * 2,
    part: law.quorum.kind === 'part' && voters.length * law.quorum.of >= counted.length * law.quorum.part,
    number: law.quorum.kind === 'number' && voters.length >= law.quorum.count,
  }[law.quorum.kind];
  if (!enough || voters.length === 0) return { voters, result: 'no-quorum' };
  const tally = { for: 0, against: 0, abstain: 0 };
  for (const index of voters) {
    const { vote } = sheet[index]!;
    if (vote !== null) tally[vote] += 1;
  }
  const of = { present: voters.length, composition: counted.length, cast: tally.for + tally.against }[law.majority.of];
  const isMajority = (votes: number): boolean =>
    votes > 0 && (law.majority.share === 'more-than-half' ? votes / of > 1 / 2 : votes * 3 >= of * 2);
  if (isMajority(tally.for)) return { voters, result: 'adopted' };
  const chairThere = sheet[0]!.there && !sheet[0]!.interested;
  const even =
    tally.for > 0 && tally.for === tally.against && law.castingVote && chairThere && isMajority(tally.for + 1);
  return { voters, result: even ? 'tie' : 'rejected' };
}

const named = (index: number): string => `p${String(index)}`;
const seatsOf = (sheet: readonly Row[]): readonly CouncilSeat[] =>
  sheet.map(({ role }, index) => ({ person: named(index), role }));
const votesOf = (sheet: readonly Row[]): readonly Vote[] =>
  sheet.flatMap(({ vote }, index) => (vote === null ? [] : [{ person: named(index), vote }]));
const those = (sheet: readonly Row[], is: (one: Row) => boolean): readonly string[] =>
  sheet.flatMap((one, index) => (is(one) ? [named(index)] : []));

describe('R05 a council against pencil and paper', () => {
  it('lets the same people vote and comes to the same result', () => {
    fc.assert(
      fc.property(rules, rows, fc.constantFrom(null, 'for' as const, 'against' as const), (law, sheet, castingVote) => {
        const present = those(sheet, ({ there }) => there);
        const recused = those(sheet, ({ interested }) => interested);
        const voters = votersAt(law, { seats: seatsOf(sheet), present, recused });
        const chairVotes = voters.voters.includes(named(0));
        const told = voteResult(law, { voters, votes: votesOf(sheet), castingVote, chairVotes, inWriting: false });
        const paper = onPaper(law, sheet);
        expect([...voters.voters].sort()).toEqual(paper.voters.map(named).sort());
        const casts = castingVote === null ? 'tie' : castingVote === 'for' ? 'adopted' : 'rejected';
        expect(told.result).toBe(paper.result === 'tie' ? casts : paper.result);
        expect(told.counts.for + told.counts.against + told.counts.abstain + told.counts.silent).toBe(
          paper.voters.length,
        );
      }),
      { numRuns: 2000 },
    );
  });

  it('ends a written vote early only where no way of voting on changes the result', () => {
    const ballot = fc.constantFrom<Ballot | null>('for', 'against', 'abstain', null);
    fc.assert(
      fc.property(rules, fc.array(ballot, { minLength: 1, maxLength: 6 }), (law, given) => {
        const voters = { base: given.length, voters: given.map((_, index) => named(index)), alternates: [] };
        const resultOf = (votes: readonly (Ballot | null)[]): string =>
          voteResult(law, {
            voters,
            votes: votes.flatMap((vote, index) => (vote === null ? [] : [{ person: named(index), vote }])),
            ...{ castingVote: null, chairVotes: true, inWriting: true },
          }).result;
        const ends: string[] = [];
        const tryAll = (so: readonly (Ballot | null)[], from: number): void => {
          const silent = so.findIndex((vote, index) => index >= from && vote === null);
          if (silent === -1) {
            ends.push(resultOf(so));
            return;
          }
          for (const vote of ['for', 'against', 'abstain', null] as const)
            tryAll(
              so.map((old, index) => (index === silent ? vote : old)),
              silent + 1,
            );
        };
        tryAll(given, 0);
        const votes = given.flatMap((vote, index) => (vote === null ? [] : [{ person: named(index), vote }]));
        const settled = settledEarly(law, { voters, votes, castingVote: null, chairVotes: true, inWriting: true });
        const firm = new Set(ends).size === 1 && (ends[0] === 'adopted' || ends[0] === 'rejected');
        expect(settled?.result ?? null).toBe(firm ? ends[0] : null);
      }),
      { numRuns: 300 },
    );
  });
});
