import { Checkbox, NumberInput, Select, Stack } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { faultAt } from '../api/fault-at';
import type { MajorityRule } from '../api/generated/model';
import type { RulesDraft } from './order-draft';
import styles from './sittings.module.css';
import { useRuleWords } from './use-rule-words';

interface RulesFieldsProps {
  readonly rules: RulesDraft;
  readonly error: unknown;
  readonly onChange: (rules: RulesDraft) => void;
}

const quorums = ['more-than-half', 'two-thirds', 'part', 'number'] as const;
const shares = ['more-than-half', 'two-thirds'] as const;
const bases = ['present', 'composition', 'cast'] as const;
const LARGEST = 500;

/** How a council decides: quorum, majority, and what the secretary may. */
export function RulesFields({ rules, error, onChange }: RulesFieldsProps): JSX.Element {
  const { t } = useTranslation();
  const words = useRuleWords();
  const set = (told: Partial<RulesDraft>): void => {
    onChange({ ...rules, ...told });
  };
  const majorities = shares.flatMap((share) => bases.map((of): MajorityRule => ({ share, of })));
  const flag = (name: 'castingVote' | 'secretaryVotes', label: string): JSX.Element => (
    <Checkbox
      label={label}
      checked={rules[name]}
      onChange={({ currentTarget }) => {
        set({ [name]: currentTarget.checked });
      }}
    />
  );
  return (
    <Stack gap="sm">
      <div className={styles.pair}>
        <Select
          label={t('sittings:rules.quorumLabel')}
          data={quorums.map((kind) => ({ value: kind, label: t(`sittings:rules.choose.${kind}`) }))}
          value={rules.quorum}
          allowDeselect={false}
          onChange={(kind) => {
            set({ quorum: quorums.find((one) => one === kind) ?? rules.quorum });
          }}
        />
        <QuorumNumbers {...{ rules, error, onChange }} />
      </div>
      <Select
        label={t('sittings:rules.majorityLabel')}
        data={majorities.map((rule) => ({ value: `${rule.share} ${rule.of}`, label: words.majority(rule) }))}
        value={`${rules.majority.share} ${rules.majority.of}`}
        allowDeselect={false}
        onChange={(chosen) => {
          set({ majority: majorities.find(({ share, of }) => `${share} ${of}` === chosen) ?? rules.majority });
        }}
      />
      <Select
        label={t('sittings:rules.votingLabel')}
        data={(['roll', 'open'] as const).map((way) => ({ value: way, label: t(`sittings:rules.voting.${way}`) }))}
        value={rules.voting}
        allowDeselect={false}
        onChange={(way) => {
          set({ voting: way === 'open' ? 'open' : 'roll' });
        }}
      />
      {flag('castingVote', t('sittings:rules.casting.yes'))}
      {flag('secretaryVotes', t('sittings:rules.secretary.yes'))}
      <Checkbox
        label={t('sittings:rules.recording.sittings-only')}
        checked={rules.recording === 'sittings-only'}
        onChange={({ currentTarget }) => {
          set({ recording: currentTarget.checked ? 'sittings-only' : 'allowed' });
        }}
      />
    </Stack>
  );
}

function QuorumNumbers({ rules, error, onChange }: RulesFieldsProps): JSX.Element | null {
  const { t } = useTranslation();
  const number = (name: 'part' | 'of' | 'count', most: number): JSX.Element => (
    <NumberInput
      label={t(`sittings:rules.${name}`)}
      min={1}
      max={most}
      allowDecimal={false}
      clampBehavior="strict"
      value={rules[name]}
      error={faultAt(error, `/rules/quorum/${name}`) ?? null}
      onChange={(value) => {
        if (typeof value === 'number') onChange({ ...rules, [name]: value });
      }}
    />
  );
  if (rules.quorum === 'number') return number('count', LARGEST);
  if (rules.quorum !== 'part') return null;
  return (
    <div className={styles.pair}>
      {number('part', 100)}
      {number('of', 100)}
    </div>
  );
}
