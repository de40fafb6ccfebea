import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { SheetTable } from '../api/generated/model';
import styles from './sheet-table.module.css';

/** How the group stands as a whole. */
export function SheetSummary({ table: { summary } }: { readonly table: Pick<SheetTable, 'summary'> }): JSX.Element {
  const { t } = useTranslation();
  const { students, average, passed, failed, recredited, incomplete, passRate, marks } = summary;
  const facts: readonly (readonly [string, string | null])[] = [
    [t('sheets:summary.students'), String(students)],
    [t('sheets:summary.average'), average],
    [t('sheets:summary.passed'), passRate === null ? String(passed) : `${String(passed)} (${passRate} %)`],
    [t('sheets:summary.failed'), failed === 0 ? null : String(failed)],
    [t('sheets:summary.recredited'), recredited === 0 ? null : String(recredited)],
    [t('sheets:summary.incomplete'), incomplete === 0 ? null : String(incomplete)],
    [
      t('sheets:summary.marks'),
      marks.length === 0 ? null : marks.map(({ label, count }) => `${label} – ${String(count)}`).join(', '),
    ],
  ];
  return (
    <dl className={styles.summary}>
      {facts.map(([name, value]) =>
        value === null ? null : (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}
