import { Text } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Journal } from '../api/generated/model';
import { wordDate } from '../language/moments';
import { keyOf } from './cell';
import { cellRight } from './cell-right';
import type { Place } from './grid-moves';
import styles from './journal-grid.module.css';
import { wordFault, wordRight } from './right-words';
import type { Marks } from './use-marks';

interface CellInspectorProps {
  readonly id: string;
  readonly journal: Journal;
  readonly marks: Marks;
  readonly now: number;
  readonly active: Place;
}

/** The active cell in words: whose, of which lesson, whether it may be written and by what, and what is wrong with it. */
export function CellInspector({ id, journal, marks, now, active }: CellInspectorProps): JSX.Element | null {
  const { t } = useTranslation();
  const [student, lesson] = [journal.students[active.row], journal.lessons[active.column]];
  if (student === undefined || lesson === undefined) return null;
  const key = keyOf({ lesson: lesson.id, student: student.id });
  const change = marks.changeOf.get(key);
  const fault = change === undefined ? null : wordFault(t, change, marks.refused[key]);
  return (
    <div className={styles.inspector}>
      <Text size="sm" fw={600}>
        {student.name}
      </Text>
      <Text size="sm">
        {wordDate(lesson.date)}, {lesson.typeTitle} · {lesson.topic}
      </Text>
      <Text size="sm" id={id} className={fault === null ? undefined : styles.fault}>
        {fault ?? wordRight(t, cellRight(journal, lesson, student, now), journal, lesson)}
      </Text>
    </div>
  );
}
