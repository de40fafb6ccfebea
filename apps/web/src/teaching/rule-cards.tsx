import { Text } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { LockRule } from '../api/generated/model';
import { RuleBasis, RuleLessons, RuleSince, RuleTerm } from './rule-parts';
import styles from './teaching.module.css';

/** The rules one under the other: on a phone, where a table would have to be pushed sideways. */
export function RuleCards({ rules }: { readonly rules: readonly LockRule[] }): JSX.Element {
  const { t } = useTranslation();
  return (
    <ul className={styles.rows} aria-label={t('teaching:rule.title')}>
      {rules.map((rule) => (
        <li key={rule.id} className={styles.row}>
          <div>
            <Text fw={600}>
              <RuleLessons rule={rule} />
            </Text>
            <Text size="sm">
              <RuleTerm rule={rule} />
            </Text>
            <Text size="sm" c="dimmed">
              {t('teaching:rule.since')}: <RuleSince rule={rule} />
            </Text>
            <Text size="sm" c="dimmed" component="div">
              <RuleBasis rule={rule} />
            </Text>
          </div>
        </li>
      ))}
    </ul>
  );
}
