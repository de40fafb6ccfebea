import { Text } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { StudentIdentityGroupsItem } from '../api/generated/model';
import { Section } from '../design/section';
import { wordDate } from '../language/moments';
import styles from './students.module.css';

/** In which groups he was on which days, by which order (R45, R50); the newest first. */
export function Groups({ groups }: { readonly groups: readonly StudentIdentityGroupsItem[] }): JSX.Element {
  const { t } = useTranslation();
  return (
    <Section title={t('students:groups')}>
      <ul className={styles.rows} aria-label={t('students:groups')}>
        {groups.map(({ id, name, programme, from, to, basis }) => (
          <li key={`${id} ${from}`} className={styles.row}>
            <div>
              <Text size="sm" fw={600}>
                {name}
              </Text>
              <Text size="sm">{programme}</Text>
            </div>
            <div>
              <Text size="sm">
                {to === null
                  ? t('students:from', { from: wordDate(from) })
                  : t('students:fromTo', { from: wordDate(from), to: wordDate(to) })}
              </Text>
              <Text size="sm" className={styles.quiet}>
                {basis}
              </Text>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
