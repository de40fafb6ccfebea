import { useTranslation } from 'react-i18next';
import type { CouncilRules, MajorityRule, QuorumRule } from '../api/generated/model';

/** The rules of a council in plain words. */
export interface RuleWords {
  readonly quorum: (rule: QuorumRule) => string;
  readonly majority: (rule: MajorityRule) => string;
  /** Each rule as a sentence of its own. */
  readonly all: (rules: CouncilRules) => readonly string[];
}

export function useRuleWords(): RuleWords {
  const { t } = useTranslation();
  const quorum = (rule: QuorumRule): string => {
    switch (rule.kind) {
      case 'part':
        return t('sittings:rules.quorum.part', { part: rule.part, of: rule.of });
      case 'number':
        return t('sittings:rules.quorum.number', { count: rule.count });
      case 'more-than-half':
      case 'two-thirds':
        return t(`sittings:rules.quorum.${rule.kind}`);
    }
  };
  const majority = ({ share, of }: MajorityRule): string => t(`sittings:rules.majority.${share}.${of}`);
  return {
    quorum,
    majority,
    all: (rules) => [
      t('sittings:rules.quorumIs', { rule: quorum(rules.quorum) }),
      t('sittings:rules.majorityIs', { rule: majority(rules.majority) }),
      t(`sittings:rules.voting.${rules.voting}`),
      t(`sittings:rules.casting.${rules.castingVote ? 'yes' : 'no'}`),
      t(`sittings:rules.secretary.${rules.secretaryVotes ? 'yes' : 'no'}`),
      t(`sittings:rules.recording.${rules.recording}`),
    ],
  };
}
