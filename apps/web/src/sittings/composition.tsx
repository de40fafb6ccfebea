import { Text } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Council } from '../api/generated/model';
import { Section } from '../design/section';
import styles from './sittings.module.css';

/** Whom a council is made of, and on which order. */
export function Composition({ council: { members } }: { readonly council: Council }): JSX.Element {
  const { t } = useTranslation();
  const orders = [...new Set(members.map(({ basis }) => basis))];
  return (
    <Section title={t('sittings:composition.title')}>
      {members.length === 0 ? (
        <Text size="sm">{t('sittings:composition.none')}</Text>
      ) : (
        <>
          <ul className={styles.people}>
            {members.map(({ person, name, role }) => (
              <li key={person}>
                {name}
                <Text size="xs" c="dimmed">
                  {t(`sittings:role.${role}`)}
                </Text>
              </li>
            ))}
          </ul>
          <Text size="sm" c="dimmed" mt="sm">
            {t('sittings:composition.basis', { basis: orders.join('; ') })}
          </Text>
        </>
      )}
    </Section>
  );
}
