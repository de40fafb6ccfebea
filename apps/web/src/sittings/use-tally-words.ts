import { useTranslation } from 'react-i18next';
import type { QuorumStanding, VoteResult } from '../api/generated/model';
import { useRuleWords } from './use-rule-words';

/** What was counted, and why the result is what it is. */
export interface TallyWords {
  /** «For 4, against 1, abstained 1.» */
  readonly counts: (tally: VoteResult) => string;
  /** «4 votes for are needed (more than half of those present, of 6): adopted.» */
  readonly why: (tally: VoteResult) => string;
  /** «5 of 9 are present, 5 are needed: there is a quorum.» */
  readonly quorum: (standing: QuorumStanding) => string;
}

export function useTallyWords(): TallyWords {
  const { t } = useTranslation();
  const { majority } = useRuleWords();
  return {
    counts: ({ counts: { for: inFavour, against, abstain } }) =>
      t('sittings:tally.counts', { inFavour, against, abstain }),
    why: (tally) => {
      const { result, decidedBy, needed, base, castingVote } = tally;
      if (result === 'no-quorum') {
        const { quorum } = tally;
        return t('sittings:tally.no-quorum', { present: quorum.present, base: quorum.base, needed: quorum.needed });
      }
      if (decidedBy === 'casting-vote' && castingVote !== null) return t(`sittings:tally.cast.${castingVote}`);
      return t(`sittings:tally.${result}`, { rule: majority(tally.majority), needed, base });
    },
    quorum: ({ present, base, needed, holds }) =>
      t(`sittings:quorum.${holds ? 'holds' : 'fails'}`, { present, base, needed }),
  };
}
