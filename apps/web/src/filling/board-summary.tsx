import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { FillingOfJournal } from '../api/generated/model';
import { boardSums } from './board-sums';
import styles from './filling.module.css';

interface BoardSummaryProps {
  readonly rows: readonly FillingOfJournal[];
  /** Whether there are no further pages. */
  readonly isWhole: boolean;
}

/** What the journals that are shown come to. */
export function BoardSummary({ rows, isWhole }: BoardSummaryProps): JSX.Element {
  const { t } = useTranslation();
  const { journals, held, filled, empty, late, unmarked } = boardSums(rows);
  const facts: readonly (readonly ['journals' | 'filled' | 'empty' | 'late' | 'unmarked', string, boolean])[] = [
    ['journals', `${String(journals)}${isWhole ? '' : '+'}`, false],
    ['filled', `${String(filled)} / ${String(held)}`, false],
    ['empty', String(empty), false],
    ['late', String(late), late > 0],
    ['unmarked', String(unmarked), false],
  ];
  return (
    <dl className={styles.sums}>
      {facts.map(([name, value, isLate]) => (
        <div key={name} data-late={isLate}>
          <dt>{t(`filling:sum.${name}`)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
