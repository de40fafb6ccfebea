import { ActionIcon, VisuallyHidden } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportReport } from '../api/generated/model';
import { currentLanguage } from '../language/current-language';
import styles from './imports.module.css';

interface FilesTableProps {
  readonly files: readonly File[];
  readonly report: ImportReport | null;
  /** Takes a file out of the choice; null while it cannot be changed. */
  readonly onRemove: ((name: string) => void) | null;
}

const allCounts = ['rows', 'added', 'changed', 'unchanged'] as const;

/** The chosen files, and what the server has found in each of them. */
export function FilesTable({ files, report, onRemove }: FilesTableProps): JSX.Element {
  const { t } = useTranslation();
  const found = new Map(report?.files.map((of) => [of.file, of]));
  // With a fault in one file nothing of any is compared.
  const counts = report === null ? [] : report.faultCount > 0 ? (['rows'] as const) : allCounts;
  return (
    // It scrolls in its own frame on a narrow page: then the keyboard must reach it too.
    <div className={styles.frame} tabIndex={0} role="region" aria-label={t('imports:table.label')}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('imports:table.file')}</th>
            {report === null && (
              <th scope="col" className={styles.number}>
                {t('imports:table.size')}
              </th>
            )}
            {counts.map((count) => (
              <th key={count} scope="col" className={styles.number}>
                {t(`imports:table.${count}`)}
              </th>
            ))}
            {onRemove !== null && (
              <td>
                <VisuallyHidden>{t('imports:table.remove')}</VisuallyHidden>
              </td>
            )}
          </tr>
        </thead>
        <tbody>
          {files.map(({ name, size }) => {
            const of = found.get(name);
            return (
              <tr key={name}>
                <th scope="row" className={styles.name}>
                  {name}
                </th>
                {report === null && <td className={styles.number}>{wordSize(size)}</td>}
                {counts.map((count) => (
                  <td key={count} className={styles.number} data-some={(of?.[count] ?? 0) > 0}>
                    {of === undefined ? '–' : wordNumber(of[count])}
                  </td>
                ))}
                {onRemove !== null && (
                  <td className={styles.remove}>
                    <ActionIcon
                      variant="subtle"
                      color="gray"
                      size={24}
                      aria-label={t('imports:remove', { name })}
                      onClick={() => {
                        onRemove(name);
                      }}
                    >
                      <IconX size={16} aria-hidden />
                    </ActionIcon>
                  </td>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

const wordNumber = (count: number): string => new Intl.NumberFormat(currentLanguage()).format(count);

function wordSize(bytes: number): string {
  const kilobytes = bytes / 1024;
  const [amount, unit] =
    kilobytes < 1000 ? [Math.max(1, Math.round(kilobytes)), 'kilobyte'] : [kilobytes / 1024, 'megabyte'];
  return new Intl.NumberFormat(currentLanguage(), { style: 'unit', unit, maximumFractionDigits: 1 }).format(amount);
}
