import { Anchor, Table } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { BoardDeadline } from '../api/generated/model';
import { wordEnd } from '../language/moments';
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
    <Table aria-labelledby={labelledBy} verticalSpacing="xs" highlightOnHover className={styles.table}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('deadlines:column.case')}</Table.Th>
          <Table.Th scope="col">{t('deadlines:column.step')}</Table.Th>
          <Table.Th scope="col">{t('deadlines:column.holder')}</Table.Th>
          <Table.Th scope="col">{t('deadlines:column.due')}</Table.Th>
          <Table.Th scope="col">{t('deadlines:column.left')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row, place) => (
          <Table.Tr key={rowKey(row, place)}>
            <Table.Th scope="row" className={styles.number}>
              <Anchor component={Link} to={`/cases/${row.case.id}`} inherit>
                {row.case.number}
              </Anchor>
            </Table.Th>
            <Table.Td>{row.title}</Table.Td>
            <Table.Td>
              <Holder row={row} />
            </Table.Td>
            <Table.Td className={styles.due}>{wordEnd(row.due)}</Table.Td>
            <Table.Td className={styles.due}>
              <Left row={row} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
