import { Group, Text } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './journal-grid.module.css';

/** How cells look and which keys work. */
export function GridLegend({ readOnly }: { readonly readOnly: boolean }): JSX.Element | null {
  const { t } = useTranslation();
  if (readOnly) return null;
  return (
    <Group gap="md" mt="xs" className={styles.legend}>
      <Group gap={6} wrap="nowrap">
        <span className={styles.sample} data-right="window" aria-hidden>
          85
        </span>
        <Text size="sm">{t('journals:legend.writable')}</Text>
      </Group>
      <Group gap={6} wrap="nowrap">
        <span className={styles.sample} data-right="none" aria-hidden>
          85
        </span>
        <Text size="sm">{t('journals:legend.locked')}</Text>
      </Group>
      <Group gap={6} wrap="nowrap">
        <span className={styles.sample} data-right="window" data-changed aria-hidden>
          <span className={styles.change}>
            <s className={styles.before}>85</s>
            <strong>90</strong>
          </span>
        </span>
        <Text size="sm">{t('journals:legend.changed')}</Text>
      </Group>
      <Text size="sm" visibleFrom="md">
        {t('journals:legend.keys')}
      </Text>
    </Group>
  );
}
