import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { LessonOfStudent } from '../api/generated/model';
import { wordDate } from '../language/moments';
import styles from './cabinet.module.css';

interface AllLessonsProps {
  readonly lessons: readonly LessonOfStudent[];
  readonly discipline: string;
}

/** Every lesson that was held, the newest first, with its topic and what is written; opened when it is asked for. */
export function AllLessons({ lessons, discipline }: AllLessonsProps): JSX.Element | null {
  const { t } = useTranslation();
  if (lessons.length === 0) return null;
  return (
    <details className={styles.all}>
      <summary>{t('cabinet:lessons', { count: lessons.length })}</summary>
      <ul className={styles.lessons} aria-label={discipline}>
        {lessons
          .toSorted((one, other) => (one.date < other.date ? 1 : -1))
          .map(({ id, date, typeTitle, topic, value, word, note }) => (
            <li key={id} className={styles.lesson}>
              <span>
                {`${wordDate(date, 'short')}, ${typeTitle}`}
                {topic !== '' && `: ${topic}`}
              </span>
              <strong>
                {word ?? value ?? '–'}
                {note !== null && ` (${t('cabinet:recredited')})`}
              </strong>
            </li>
          ))}
      </ul>
    </details>
  );
}
