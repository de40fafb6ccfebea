import { Paper, Text, Title } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { DisciplineOfStudent } from '../api/generated/model';
import { wordDate } from '../language/moments';
import { AllLessons } from './all-lessons';
import styles from './cabinet.module.css';
import type { MarkedLesson } from './marked';
import { isAbsence, marked } from './marked';

/** A discipline: what ended it, the marks of classes and controls, and attendance. */
export function DisciplineCard({ of }: { readonly of: DisciplineOfStudent }): JSX.Element {
  const { t } = useTranslation();
  const { discipline, teacher, held, absences, current, final, recredit } = of;
  const marks = marked(current);
  return (
    <Paper component="li" withBorder className={styles.discipline}>
      <div className={styles.head}>
        <div>
          <Title order={2} size="h3">
            {discipline.name}
          </Title>
          <Text size="sm" className={styles.quiet}>
            {teacher.name}
          </Text>
        </div>
        <Finals of={marked(final)} />
      </div>
      {recredit !== null && (
        <Text size="sm">{t('cabinet:recredit', { number: recredit.number, date: wordDate(recredit.date) })}</Text>
      )}
      <Text size="sm">
        {t('cabinet:held', { count: held })} · {t('cabinet:absences', { count: absences })}
      </Text>
      {marks.length === 0 ? (
        <Text size="sm">{t('cabinet:noMarks')}</Text>
      ) : (
        <ul className={styles.marks} aria-label={t('cabinet:current')}>
          {marks.map((lesson) => (
            <li key={lesson.id} className={styles.mark} data-kind={lesson.kind} data-absent={isAbsence(lesson)}>
              <strong>{lesson.value}</strong>
              <span className={styles.quiet}>{wordDate(lesson.date, 'short')}</span>
            </li>
          ))}
        </ul>
      )}
      <AllLessons lessons={[...current, ...final]} discipline={discipline.name} />
    </Paper>
  );
}

/** Exams and credits; the last attempt is the one that counts. */
function Finals({ of }: { readonly of: readonly MarkedLesson[] }): JSX.Element | null {
  const last = of.at(-1);
  if (last === undefined) return null;
  return (
    <div className={styles.final}>
      <span className={styles.value}>{last.value}</span>
      <span className={styles.quiet}>{last.typeTitle}</span>
    </div>
  );
}
