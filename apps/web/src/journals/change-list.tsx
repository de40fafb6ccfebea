import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Journal } from '../api/generated/model';
import { BeforeAfter } from './grid-cell';
import { scaleOf } from './mark-value';
import type { RefusedCells } from './refused-cells';
import { wordFault, wordLesson } from './right-words';
import type { MarkChange } from './unsaved-marks';
import styles from './unsaved-bar.module.css';

interface ChangeListProps {
  readonly journal: Journal;
  readonly changes: readonly MarkChange[];
  readonly refused: RefusedCells;
}

/** Each unsaved mark, before and after, with what is wrong with it. Plain text, so that it can be copied when all is locked. */
export function ChangeList({ journal, changes, refused }: ChangeListProps): JSX.Element {
  const { t } = useTranslation();
  return (
    // It scrolls when long: then the keyboard must reach it too.
    <ul className={styles.changes} tabIndex={0} aria-label={t('journals:unsaved.label')}>
      {changes.map((change) => {
        const fault = wordFault(t, change, refused[change.key], journal);
        return (
          <li key={change.key}>
            <span>{change.student.name}</span>
            <span>{wordLesson(change.lesson)}</span>
            <BeforeAfter change={change} isFault={fault !== null} scale={scaleOf(journal, change.lesson)} />
            {fault !== null && <span className={styles.reason}>{fault}</span>}
          </li>
        );
      })}
    </ul>
  );
}
