import { Anchor } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { BoardDeadline } from '../api/generated/model';
import { wordNearMoment } from '../language/moments';
import { rowKey } from './board-rows';
import { Holder } from './holder';
import { Left } from './left';
import styles from './deadlines.module.css';

interface BoardTableProps {
  readonly rows: readonly BoardDeadline[];
  readonly labelledBy: string;
}

/** Case, step, who is waited for, until when, and how long that is. */
export function BoardTable({ rows, labelledBy }: BoardTableProps): JSX.Element {
  const { t } = useTranslation();
  return (
    <table aria-labelledby={labelledBy} className={styles.table}>
      <thead>
        <tr>
          <th scope="col" className={styles.case}>
            {t('deadlines:column.case')}
          </th>
          <th scope="col" className={styles.step}>
            {t('deadlines:column.step')}
          </th>
          <th scope="col">{t('deadlines:column.holder')}</th>
          <th scope="col" className={styles.moment}>
            {t('deadlines:column.due')}
          </th>
          <th scope="col" className={styles.left}>
            {t('deadlines:column.left')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, place) => (
          <tr key={rowKey(row, place)}>
            <th scope="row" className={styles.number}>
              <Anchor component={Link} to={`/cases/${row.case.id}`} inherit>
                {row.case.number}
              </Anchor>
            </th>
            <td>{row.title}</td>
            <td>
              <Holder row={row} />
            </td>
            <td className={styles.due}>{wordNearMoment(row.due)}</td>
            <td>
              <Left row={row} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
