import { Anchor, Paper, Text, Title, VisuallyHidden } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DisciplineOfStudent } from '../api/generated/model';
import { wordDate } from '../language/moments';
import { AllLessons } from './all-lessons';
import styles from './cabinet.module.css';
import type { MarkedLesson } from './marked';
import { isAbsence, marked } from './marked';

interface DisciplineCardProps {
  readonly of: DisciplineOfStudent;
  /** Whose it is, where the reader may open the journal and the sheet. */
  readonly student?: string;
}

/** A discipline: what ended it, the marks of classes and controls, and attendance. */
export function DisciplineCard({ of, student }: DisciplineCardProps): JSX.Element {
  const { t } = useTranslation();
  const { discipline, teacher, held, absences, current, final, recredit } = of;
  const marks = marked(current);
  const last = marked(final).at(-1);
  const sheet = last?.sheet ?? null;
  return (
    <Paper component="li" withBorder className={styles.discipline}>
      <div className={styles.head}>
        <div>
          <Title order={2} size="h3">
            {student === undefined ? (
              discipline.name
            ) : (
              <Anchor component={Link} to={`/journals/${of.journal}?student=${student}`} inherit>
                {discipline.name}
              </Anchor>
            )}
          </Title>
          <Text size="sm" className={styles.quiet}>
            {teacher.name}
          </Text>
        </div>
        {last !== undefined && <FinalMark of={last} />}
      </div>
      {sheet !== null && <SheetOf sheet={sheet} isOpen={student !== undefined} />}
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
              <strong>{lesson.word ?? lesson.value}</strong>
              <span className={styles.quiet}>{wordDate(lesson.date, 'short')}</span>
              {lesson.kind === 'control' && <VisuallyHidden>{lesson.typeTitle}</VisuallyHidden>}
            </li>
          ))}
        </ul>
      )}
      <AllLessons lessons={[...current, ...final]} discipline={discipline.name} />
    </Paper>
  );
}

/** The last attempt of an exam or credit is the one that counts. */
const FinalMark = ({ of }: { readonly of: MarkedLesson }): JSX.Element => (
  <div className={styles.final}>
    <span className={styles.value}>{of.word ?? of.value}</span>
    <span className={styles.quiet}>{of.typeTitle}</span>
  </div>
);

interface SheetOfProps {
  readonly sheet: { readonly id: string; readonly number: string };
  /** Whether the reader may open it. */
  readonly isOpen: boolean;
}

/** The closed sheet on which the result rests (R45). */
function SheetOf({ sheet, isOpen }: SheetOfProps): JSX.Element {
  const { t } = useTranslation();
  const words = t('cabinet:sheet', { number: sheet.number });
  if (!isOpen) return <Text size="sm">{words}</Text>;
  return (
    <Anchor component={Link} to={`/sheets/${sheet.id}`} size="sm">
      {words}
    </Anchor>
  );
}
