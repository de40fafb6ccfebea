import { Anchor } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { BoardDeadline } from '../api/generated/model';
import { WideTable } from '../design/wide-table';
import { wordNearMoment } from '../language/moments';
import styles from './deadlines.module.css';
import { Holder } from './holder';
import { Left } from './left';
import { ProcedureName } from './procedure-name';
import { rowKey } from './row-key';
import { useStepWords } from './use-step-words';

interface RowsProps {
  readonly label: string;
  readonly rows: readonly BoardDeadline[];
}

/** Case, step, who is waited for, until when, and how long that is. */
export function BoardTable({ label, rows }: RowsProps): JSX.Element {
  const { t } = useTranslation();
  const stepWords = useStepWords();
  return (
    <WideTable label={label}>
      <thead>
        <tr>
          {(['case', 'step', 'holder', 'due', 'left'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`deadlines:column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, place) => (
          <tr key={rowKey(row, place)}>
            <th scope="row" className={styles.case}>
              <Anchor component={Link} to={`/cases/${row.case.id}`} inherit fw={600}>
                {row.case.number}
              </Anchor>
            </th>
            <td className={styles.step}>
              {stepWords(row)}
              <ProcedureName title={row.procedureTitle} />
            </td>
            <td>
              <Holder holder={row.holder} />
            </td>
            <td className={styles.moment}>
              {row.state === 'paused'
                ? t('deadlines:stands', { moment: wordNearMoment(row.due) })
                : wordNearMoment(row.due)}
            </td>
            <td className={styles.leftColumn}>
              <Left row={row} />
            </td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}
