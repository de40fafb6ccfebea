import { Select, Textarea, TextInput } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useCatalogueCatalogue } from '../api/generated/teaching/teaching';
import { knownLevel, levels } from './known-level';
import { RuleChoice } from './rule-choice';
import type { RuleDraft } from './rule-draft';
import { daysIn } from './rule-draft';
import styles from './teaching.module.css';

const counts = ['working', 'calendar'] as const;
const firsts = ['next', 'same'] as const;

interface RuleFieldsProps {
  readonly draft: RuleDraft;
  readonly onTell: (change: Partial<RuleDraft>) => void;
  /** Whether what is empty is pointed at. */
  readonly missing: boolean;
  /** What the server found wrong at a path. */
  readonly faultOf: (path: string) => string | null;
}

/** What a rule of locking consists of (R24): for which lessons, how many days, how they are counted, on what it rests. */
export function RuleFields({ draft, onTell: tell, missing, faultOf }: RuleFieldsProps): JSX.Element {
  const { t } = useTranslation();
  const { data: catalogue } = useCatalogueCatalogue();
  const isBadDays = (missing || draft.days !== '') && daysIn(draft.days) === null;
  return (
    <>
      <div className={styles.dates}>
        <Select
          label={t('teaching:term.lessonType')}
          placeholder={t('teaching:term.any')}
          clearable
          data={(catalogue?.lessonTypes ?? []).map(({ code, title }) => ({ value: code, label: title }))}
          value={draft.lessonType}
          error={faultOf('/lessonType')}
          onChange={(lessonType) => {
            tell({ lessonType });
          }}
        />
        <Select
          label={t('teaching:rule.form.level')}
          placeholder={t('teaching:term.any')}
          clearable
          data={levels.map((level) => ({ value: level, label: t(`teaching:level.${level}`) }))}
          value={draft.level}
          error={faultOf('/level')}
          onChange={(level) => {
            tell({ level: knownLevel(level) });
          }}
        />
      </div>
      <div className={styles.dates}>
        <TextInput
          label={t('teaching:rule.form.days')}
          inputMode="numeric"
          autoComplete="off"
          value={draft.days}
          required
          error={isBadDays ? t('teaching:rule.form.daysFault') : faultOf('/days')}
          onChange={({ currentTarget }) => {
            tell({ days: currentTarget.value });
          }}
        />
        <TextInput
          type="date"
          label={t('teaching:rule.form.validFrom')}
          description={t('teaching:rule.form.validFromHelp')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={draft.validFrom}
          error={faultOf('/validFrom')}
          onChange={({ currentTarget }) => {
            tell({ validFrom: currentTarget.value });
          }}
        />
      </div>
      <div className={styles.dates}>
        <RuleChoice
          label={t('teaching:rule.form.count')}
          options={counts.map((count) => ({ value: count, label: t(`teaching:rule.form.option.${count}`) }))}
          value={draft.count}
          onChange={(count) => {
            tell({ count });
          }}
        />
        <RuleChoice
          label={t('teaching:rule.form.first')}
          options={firsts.map((first) => ({ value: first, label: t(`teaching:rule.form.option.${first}`) }))}
          value={draft.first}
          onChange={(first) => {
            tell({ first });
          }}
        />
      </div>
      <Textarea
        label={t('teaching:rule.basis')}
        description={t('teaching:rule.form.basisHelp')}
        value={draft.basis}
        maxLength={2000}
        autosize
        minRows={2}
        required
        error={missing && draft.basis.trim() === '' ? t('teaching:missing') : faultOf('/basis')}
        onChange={({ currentTarget }) => {
          tell({ basis: currentTarget.value });
        }}
      />
    </>
  );
}
