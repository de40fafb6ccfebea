import { Anchor, Paper, Text } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { FillingOfJournal } from '../api/generated/model';
import { EmptyLessons } from './empty-lessons';
import { FilledBar } from './filled-bar';
import styles from './filling.module.css';
import { placeOf } from './place-of';

/** The same rows for narrow screens. */
export function BoardCards({ rows }: { readonly rows: readonly FillingOfJournal[] }): JSX.Element {
  const { t } = useTranslation();
  return (
    <ul className={styles.cards} aria-label={t('shell:navigation.filling')}>
      {rows.map((row) => (
        <Paper component="li" key={row.id} withBorder p="sm" className={styles.card}>
          <Anchor component={Link} to={`/journals/${row.id}`} fw={600}>
            {`${row.discipline.name} · ${placeOf(row)}`}
          </Anchor>
          <Text size="sm">{row.teacher.name}</Text>
          <FilledBar row={row} />
          <EmptyLessons row={row} />
          {row.unmarkedAtControls > 0 && (
            <Text size="sm">{t('filling:unmarked', { count: row.unmarkedAtControls })}</Text>
          )}
        </Paper>
      ))}
    </ul>
  );
}
