import type { CouncilRules, MajorityRule } from './council-rules';
import type { QuorumStanding } from './quorum';
import { quorumOf } from './quorum';
import type { Voters } from './voters';

export const ballots = ['for', 'against', 'abstain'] as const;
export type Ballot = (typeof ballots)[number];

export interface Vote {
  readonly person: string;
  readonly vote: Ballot;
}

export interface VoteCounts {
  readonly for: number;
  readonly against: number;
  readonly abstain: number;
  /** Who might have voted and did not. */
  readonly silent: number;
}

/** What the votes come to, with everything that was counted: it stands so in the minutes. */
export interface VoteResult {
  /** `tie`: the chair's casting vote would decide and has not been given. */
  readonly result: 'adopted' | 'rejected' | 'tie' | 'no-quorum';
  readonly decidedBy: 'majority' | 'casting-vote' | 'quorum';
  readonly counts: VoteCounts;
  readonly majority: MajorityRule;
  /** Of how many the majority is taken. */
  readonly base: number;
  /** Votes «for» that adopt. */
  readonly needed: number;
  readonly quorum: QuorumStanding;
  readonly castingVote: 'for' | 'against' | null;
}

/** What is counted of a matter. */
export interface Counting {
  readonly voters: Voters;
  readonly votes: readonly Vote[];
  /** The chair's casting vote, where he has given it. */
  readonly castingVote: 'for' | 'against' | null;
  /** Whether there is somebody who may give it: the chair is one of the voters. */
  readonly chairVotes: boolean;
  /** A written vote: present is whoever sent his ballot. */
  readonly inWriting: boolean;
}

/**
 * The result of a vote (R05). An abstention counts among those present and in the composition, and not among the votes cast. With as many
 * for as against the chair's vote counts once more, where the rules give it and one vote more would decide: it can never replace
 * votes that a majority of the composition lacks.
 */
export function voteResult(rules: CouncilRules, counting: Counting): VoteResult {
  const { voters, castingVote, chairVotes, inWriting } = counting;
  const votes = counting.votes.filter(({ person }) => voters.voters.includes(person));
  const given = (vote: Ballot): number => votes.filter((one) => one.vote === vote).length;
  const counts: VoteCounts = {
    ...{ for: given('for'), against: given('against'), abstain: given('abstain') },
    silent: voters.voters.length - votes.length,
  };
  const present = inWriting ? votes.length : voters.voters.length;
  const quorum = quorumOf(rules.quorum, voters.base, present);
  const base = { present, composition: voters.base, cast: counts.for + counts.against }[rules.majority.of];
  const needed = votesNeeded(rules.majority, base);
  const common = { counts, majority: rules.majority, base, needed, quorum, castingVote: null };
  if (!quorum.holds) return { ...common, result: 'no-quorum', decidedBy: 'quorum' };
  if (counts.for > 0 && counts.for >= needed) return { ...common, result: 'adopted', decidedBy: 'majority' };
  const isTie =
    rules.castingVote && chairVotes && counts.for === counts.against && counts.for > 0 && counts.for + 1 >= needed;
  if (!isTie) return { ...common, result: 'rejected', decidedBy: 'majority' };
  if (castingVote === null) return { ...common, result: 'tie', decidedBy: 'majority' };
  const result = castingVote === 'for' ? 'adopted' : 'rejected';
  return { ...common, result, decidedBy: 'casting-vote', castingVote };
}

/** Votes «for» that a majority needs: more than a half, or two thirds at least. */
export function votesNeeded({ share }: MajorityRule, base: number): number {
  return share === 'more-than-half' ? Math.floor(base / 2) + 1 : Math.ceil((2 * base) / 3);
}
