import { UnstyledButton } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Journal, JournalLessonsItem } from '../api/generated/model';
import { wordDate } from '../language/moments';
import { lessonState } from './cell-right';
import type { AskHistory } from './history-subject';
import styles from './journal-grid.module.css';
import { lessonStateIcons } from './lesson-state-icons';

interface LessonHeadProps {
  readonly journal: Journal;
  readonly lesson: JournalLessonsItem;
  readonly now: number;
  readonly place: number;
  /** Whether the active cell stands under it. */
  readonly isActive: boolean;
  readonly onAsk: AskHistory;
}

/** The head of a column: day, type, and whether it may be filled. Pressed, it says why it locks when it does. */
export function LessonHead({ journal, lesson, now, place, isActive, onAsk }: LessonHeadProps): JSX.Element {
  const { t } = useTranslation();
  const state = lessonState(journal, lesson, now);
  const Icon = lessonStateIcons[state];
  return (
    <th scope="col" className={styles.lesson} data-state={state} data-lesson={place} data-active={isActive}>
      {/* No stop of the Tab key: forty of them would stand before the marks. The keyboard asks beside the active cell. */}
      <UnstyledButton
        tabIndex={-1}
        className={styles.head}
        onClick={() => {
          onAsk({ kind: 'lesson', lesson });
        }}
      >
        <span className={styles.date}>{wordDate(lesson.date, 'short')}</span>
        <span className={styles.type}>{lesson.typeTitle}</span>
        <span className={styles.state}>
          <Icon size={14} aria-hidden />
          {t(`journals:lesson.${state}`)}
        </span>
      </UnstyledButton>
    </th>
  );
}
