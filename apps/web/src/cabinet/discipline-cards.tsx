import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { DisciplineOfStudent } from '../api/generated/model';
import styles from './cabinet.module.css';
import { DisciplineCard } from './discipline-card';
import { marked } from './marked';

interface DisciplineCardsProps {
  readonly disciplines: readonly DisciplineOfStudent[];
  readonly label: string;
  /** Whose they are, where the reader may open the journals and sheets; left out: the reader's own. */
  readonly student?: string;
}

/** What a student was taught in a period, discipline by discipline. */
export function DisciplineCards({ disciplines, label, student }: DisciplineCardsProps): JSX.Element {
  const { t } = useTranslation();
  const hasControl = disciplines.some(({ current }) => marked(current).some(({ kind }) => kind === 'control'));
  return (
    <div>
      {hasControl && (
        <p className={styles.legend}>
          <span className={styles.sample} data-kind="control" aria-hidden />
          {t('cabinet:controls')}
        </p>
      )}
      <ul className={styles.disciplines} aria-label={label}>
        {disciplines.map((discipline) => (
          <DisciplineCard key={discipline.journal} of={discipline} {...(student === undefined ? {} : { student })} />
        ))}
      </ul>
    </div>
  );
}
