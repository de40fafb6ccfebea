import { Stack, Text, Title } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportFault } from './import-faults';
import { byFile } from './import-faults';
import styles from './imports.module.css';

interface FaultListProps {
  readonly faults: readonly ImportFault[];
  /** How many there are; of very many only the first are told. */
  readonly count: number;
}

/** What is wrong, by file and line, as whoever mends the files needs it. */
export function FaultList({ faults, count }: FaultListProps): JSX.Element {
  const { t } = useTranslation();
  return (
    <Stack gap="md">
      {count > faults.length && <Text size="sm">{t('imports:faults.first', { shown: faults.length, count })}</Text>}
      {byFile(faults).map(({ file, faults: of }) => (
        <section key={file} aria-label={file}>
          <Title order={3} size="h4" mb="xs" className={styles.faulty}>
            <IconAlertCircle size={18} aria-hidden />
            {file}
          </Title>
          <div className={styles.frame} tabIndex={0} role="region" aria-label={t('imports:faults.of', { file })}>
            <table className={styles.table}>
              <thead>
                <tr>
                  <th scope="col" className={styles.line}>
                    {t('imports:faults.line')}
                  </th>
                  <th scope="col" className={styles.column}>
                    {t('imports:faults.column')}
                  </th>
                  <th scope="col">{t('imports:faults.what')}</th>
                </tr>
              </thead>
              <tbody>
                {of.map(({ line, column, message }, place) => (
                  <tr key={place}>
                    <td className={styles.line}>{line}</td>
                    <td className={styles.column}>{column ?? '–'}</td>
                    <td>{message}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </section>
      ))}
    </Stack>
  );
}
