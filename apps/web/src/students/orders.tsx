import { Text } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecreditOrder } from '../api/generated/model';
import { Section } from '../design/section';
import { wordDate, wordMoment } from '../language/moments';
import styles from './students.module.css';

/** The orders that re-credit disciplines (R25, R45). */
export function Orders({ orders }: { readonly orders: readonly RecreditOrder[] }): JSX.Element {
  const { t } = useTranslation();
  return (
    <Section title={t('students:orders.title')}>
      {orders.length === 0 && <Text size="sm">{t('students:orders.none')}</Text>}
      <ul className={styles.rows} aria-label={t('students:orders.title')}>
        {orders.map(({ id, discipline, number, date, recordedBy, recordedAt }) => (
          <li key={id} className={styles.row}>
            <Text size="sm" fw={600}>
              {discipline.name}
            </Text>
            <div>
              <Text size="sm">{t('students:orders.order', { number, date: wordDate(date) })}</Text>
              <Text size="sm" className={styles.quiet}>
                {t('students:orders.recorded', { by: recordedBy.name, moment: wordMoment(recordedAt) })}
              </Text>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
