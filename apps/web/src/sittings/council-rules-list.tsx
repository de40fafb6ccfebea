import { Text } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { CouncilRules } from '../api/generated/model';
import styles from './sittings.module.css';
import { useRuleWords } from './use-rule-words';

/** How a council decides, in plain words. */
export function CouncilRulesList({ rules }: { readonly rules: CouncilRules | null }): JSX.Element {
  const { t } = useTranslation();
  const words = useRuleWords();
  if (rules === null) return <Text size="sm">{t('sittings:rules.none')}</Text>;
  return (
    <ul className={styles.lines}>
      {words.all(rules).map((rule) => (
        <li key={rule}>{rule}</li>
      ))}
    </ul>
  );
}
