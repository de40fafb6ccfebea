import { Anchor } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { FillingOfJournal } from '../api/generated/model';
import { WideTable } from '../design/wide-table';
import { EmptyLessons } from './empty-lessons';
import { FilledBar } from './filled-bar';
import styles from './filling.module.css';
import { placeOf } from './place-of';

/** One row a journal: how far it is filled, what was locked empty, what locks next. */
export function BoardTable({ rows }: { readonly rows: readonly FillingOfJournal[] }): JSX.Element {
  const { t } = useTranslation();
  return (
    <WideTable label={t('shell:navigation.filling')}>
      <thead>
        <tr>
          <th scope="col">{t('filling:column.journal')}</th>
          <th scope="col">{t('filling:column.teacher')}</th>
          <th scope="col">{t('filling:column.filled')}</th>
          <th scope="col">{t('filling:column.empty')}</th>
          <th scope="col" data-number>
            {t('filling:column.unmarked')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row" className={styles.journal}>
              <Anchor component={Link} to={`/journals/${row.id}`} inherit fw={600}>
                {`${row.discipline.name} · ${placeOf(row)}`}
              </Anchor>
              <span className={styles.quiet}>{row.department.name}</span>
            </th>
            <td>{row.teacher.name}</td>
            <td>
              <FilledBar row={row} />
            </td>
            <td>
              <EmptyLessons row={row} />
            </td>
            <td data-number>{row.unmarkedAtControls === 0 ? '–' : row.unmarkedAtControls}</td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}
