import { Anchor } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Breach } from '../api/generated/model';
import { WideTable } from '../design/wide-table';
import { wordNearMoment } from '../language/moments';
import { LateNote } from '../terms/late-note';
import styles from './deadlines.module.css';
import { ProcedureName } from './procedure-name';
import { rowKey } from './row-key';
import { useLateBy } from './use-late-by';

interface RowsProps {
  readonly label: string;
  readonly rows: readonly Breach[];
}

/** Case, step, when it was due, by how much it was overrun, whose lateness that was. */
export function BreachTable({ label, rows }: RowsProps): JSX.Element {
  const { t } = useTranslation();
  const lateBy = useLateBy();
  return (
    <WideTable label={label}>
      <thead>
        <tr>
          {(['case', 'step', 'due', 'lateBy', 'whose'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`deadlines:column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, place) => {
          const { by, answered } = lateBy(row);
          return (
            <tr key={rowKey(row, place)}>
              <th scope="row" className={styles.case}>
                <Anchor component={Link} to={`/cases/${row.case.id}`} inherit fw={600}>
                  {row.case.number}
                </Anchor>
              </th>
              <td className={styles.step}>
                {row.title}
                <ProcedureName title={row.procedureTitle} />
              </td>
              <td className={styles.moment}>{wordNearMoment(row.due)}</td>
              <td>
                {by}
                <span className={styles.quiet}>{answered}</span>
              </td>
              <td className={styles.leftColumn}>
                <LateNote late={row.late} />
                <span className={styles.quiet}>{row.late.unit}</span>
              </td>
            </tr>
          );
        })}
      </tbody>
    </WideTable>
  );
}
