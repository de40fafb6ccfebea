import { Anchor, Paper, Text } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Breach } from '../api/generated/model';
import { wordNearMoment } from '../language/moments';
import { LateNote } from '../terms/late-note';
import styles from './deadlines.module.css';
import { rowKey } from './row-key';
import { useLateBy } from './use-late-by';

interface RowsProps {
  readonly label: string;
  readonly rows: readonly Breach[];
}

/** The same rows for narrow screens. */
export function BreachCards({ label, rows }: RowsProps): JSX.Element {
  const { t } = useTranslation();
  const lateBy = useLateBy();
  return (
    <ul className={styles.cards} aria-label={label}>
      {rows.map((row, place) => {
        const { by, answered } = lateBy(row);
        return (
          <Paper component="li" key={rowKey(row, place)} withBorder p="sm" className={styles.card}>
            <Anchor component={Link} to={`/cases/${row.case.id}`} fw={600}>
              {row.case.number}
            </Anchor>
            <Text size="sm">{row.title}</Text>
            <LateNote late={row.late} />
            <Text size="sm">{t('deadlines:was', { moment: wordNearMoment(row.due) })}</Text>
            <Text size="sm">{`${t('terms:over', { time: by })} · ${answered}`}</Text>
          </Paper>
        );
      })}
    </ul>
  );
}
