import { Anchor, Paper, Text } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { BoardDeadline } from '../api/generated/model';
import { wordNearMoment } from '../language/moments';
import styles from './deadlines.module.css';
import { Holder } from './holder';
import { Left } from './left';
import { rowKey } from './row-key';
import { useStepWords } from './use-step-words';

interface RowsProps {
  readonly label: string;
  readonly rows: readonly BoardDeadline[];
}

/** The same rows for narrow screens. */
export function BoardCards({ label, rows }: RowsProps): JSX.Element {
  const { t } = useTranslation();
  const stepWords = useStepWords();
  return (
    <ul className={styles.cards} aria-label={label}>
      {rows.map((row, place) => (
        <Paper component="li" key={rowKey(row, place)} withBorder p="sm" className={styles.card}>
          <Anchor component={Link} to={`/cases/${row.case.id}`} fw={600}>
            {row.case.number}
          </Anchor>
          <Text size="sm">{stepWords(row)}</Text>
          <Holder holder={row.holder} />
          <Text size="sm">
            {t(row.state === 'paused' ? 'deadlines:stands' : 'deadlines:until', { moment: wordNearMoment(row.due) })}
          </Text>
          <Left row={row} />
        </Paper>
      ))}
    </ul>
  );
}
