import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Journal, JournalLessonsItem } from '../api/generated/model';
import { wordDate } from '../language/moments';
import { lessonState } from './cell-right';
import styles from './journal-grid.module.css';
import { lessonStateIcons } from './lesson-state-icons';

interface LessonHeadProps {
  readonly journal: Journal;
  readonly lesson: JournalLessonsItem;
  readonly now: number;
  readonly place: number;
}

/** The head of a column: day, type, and whether it may be filled. */
export function LessonHead({ journal, lesson, now, place }: LessonHeadProps): JSX.Element {
  const { t } = useTranslation();
  const state = lessonState(journal, lesson, now);
  const Icon = lessonStateIcons[state];
  return (
    <th scope="col" className={styles.lesson} data-state={state} data-lesson={place}>
      <span className={styles.date}>{wordDate(lesson.date, 'short')}</span>
      <span className={styles.type}>{lesson.typeTitle}</span>
      <span className={styles.state}>
        <Icon size={14} aria-hidden />
        {t(`journals:lesson.${state}`)}
      </span>
    </th>
  );
}
