import type { CouncilRules } from './council-rules';
import type { Ballot, Counting, VoteResult } from './vote-result';
import { voteResult } from './vote-result';

/**
 * Whether a written vote has its result, whatever those who are silent may still send: then it ends before its deadline (R05).
 * A tie is never one, for the chair has still to speak; nor is a missing quorum, for a ballot may still come.
 *
 * @returns the result, or null while it may still change.
 */
export function settledEarly(rules: CouncilRules, counting: Counting): VoteResult | null {
  const now = voteResult(rules, counting);
  if (now.result !== 'adopted' && now.result !== 'rejected') return null;
  const silent = counting.voters.voters.filter((person) => !counting.votes.some((vote) => vote.person === person));
  for (let inFavour = 0; inFavour <= silent.length; inFavour += 1)
    for (let opposed = 0; inFavour + opposed <= silent.length; opposed += 1)
      for (const restAbstains of [false, true]) {
        const later = voteResult(rules, withMore(counting, silent, { inFavour, opposed, restAbstains }));
        if (later.result !== now.result) return null;
      }
  return now;
}

function withMore(
  counting: Counting,
  silent: readonly string[],
  { inFavour, opposed, restAbstains }: { inFavour: number; opposed: number; restAbstains: boolean },
): Counting {
  const ballotOf = (index: number): Ballot | null => {
    if (index < inFavour) return 'for';
    if (index < inFavour + opposed) return 'against';
    return restAbstains ? 'abstain' : null;
  };
  const more = silent.flatMap((person, index) => {
    const vote = ballotOf(index);
    return vote === null ? [] : [{ person, vote }];
  });
  return { ...counting, votes: [...counting.votes, ...more] };
}
