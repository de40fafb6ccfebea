import type { JSX } from 'react';
import type { DisciplineOfStudent } from '../api/generated/model';
import styles from './cabinet.module.css';
import { DisciplineCard } from './discipline-card';

interface DisciplineCardsProps {
  readonly disciplines: readonly DisciplineOfStudent[];
  readonly label: string;
  /** Whose they are, where the reader may open the journals and sheets; left out: the reader's own. */
  readonly student?: string;
}

/** What a student was taught in a period, discipline by discipline. */
export const DisciplineCards = ({ disciplines, label, student }: DisciplineCardsProps): JSX.Element => (
  <ul className={styles.disciplines} aria-label={label}>
    {disciplines.map((discipline) => (
      <DisciplineCard key={discipline.journal} of={discipline} {...(student === undefined ? {} : { student })} />
    ))}
  </ul>
);
