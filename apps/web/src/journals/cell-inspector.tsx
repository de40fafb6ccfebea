import { Button, Group, Text } from '@mantine/core';
import { IconCalendarQuestion, IconHistory, IconUser } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Journal } from '../api/generated/model';
import { wordDate } from '../language/moments';
import { keyOf } from './cell';
import { cellRight } from './cell-right';
import type { Place } from './grid-moves';
import type { AskHistory } from './history-subject';
import styles from './journal-grid.module.css';
import { heldMark, scaleOf } from './mark-value';
import { letterOfMark } from './mark-words';
import { wordFault, wordRight } from './right-words';
import type { Marks } from './use-marks';

interface CellInspectorProps {
  readonly id: string;
  readonly journal: Journal;
  readonly marks: Marks;
  readonly now: number;
  readonly active: Place;
  readonly onAsk: AskHistory;
}

/** The active cell in words: whose, of which lesson, what its mark is called, whether it may be written, what is wrong. */
export function CellInspector({ id, journal, marks, now, active, onAsk }: CellInspectorProps): JSX.Element | null {
  const { t } = useTranslation();
  const [student, lesson] = [journal.students[active.row], journal.lessons[active.column]];
  if (student === undefined || lesson === undefined) return null;
  const key = keyOf({ lesson: lesson.id, student: student.id });
  const change = marks.changeOf.get(key);
  const fault = change === undefined ? null : wordFault(t, change, marks.refused[key], journal);
  const letter = letterOfMark(
    change === undefined ? heldMark(student, lesson) : (change.after ?? null),
    scaleOf(journal, lesson),
  );
  const right = cellRight(journal, lesson, student, now);
  const { recredit } = student;
  return (
    <div className={styles.inspector}>
      <div className={styles.about}>
        <Text size="sm" fw={600}>
          {student.name}
        </Text>
        <Text size="sm">
          {wordDate(lesson.date)}, {lesson.typeTitle} · {lesson.topic}
        </Text>
        <div id={id} className={styles.about}>
          {letter !== null && (
            <Text size="sm" fw={600}>
              {letter}
            </Text>
          )}
          <Text size="sm" className={fault === null ? undefined : styles.fault}>
            {fault ?? wordRight(t, right, journal, lesson)}
          </Text>
          {recredit !== null && right.kind !== 'none' && (
            <Text size="sm">{t('journals:recredit', { number: recredit.number, date: wordDate(recredit.date) })}</Text>
          )}
        </div>
      </div>
      <Group gap="xs" wrap="nowrap">
        <Button.Group>
          <Ask
            icon={<IconHistory size={16} aria-hidden />}
            onAsk={() => {
              onAsk({ kind: 'cell', student, lesson });
            }}
          >
            {t('journals:history.ofCell')}
          </Ask>
          <Ask
            icon={<IconCalendarQuestion size={16} aria-hidden />}
            onAsk={() => {
              onAsk({ kind: 'lesson', lesson });
            }}
          >
            {t('journals:history.ofLesson')}
          </Ask>
          <Ask
            icon={<IconUser size={16} aria-hidden />}
            onAsk={() => {
              onAsk({ kind: 'student', student });
            }}
          >
            {t('journals:history.ofStudent')}
          </Ask>
        </Button.Group>
      </Group>
    </div>
  );
}

interface AskProps {
  readonly icon: JSX.Element;
  readonly children: string;
  readonly onAsk: () => void;
}

const Ask = ({ icon, children, onAsk }: AskProps): JSX.Element => (
  <Button variant="default" size="compact-sm" leftSection={icon} onClick={onAsk}>
    {children}
  </Button>
);
