import { Button, Text, TextInput, UnstyledButton } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Journal, JournalLessonsItem, JournalStudentsItem, ScaleContent } from '../api/generated/model';
import { keyOf } from './cell';
import { cellRight } from './cell-right';
import { BeforeAfter } from './grid-cell';
import type { AskHistory } from './history-subject';
import styles from './lesson-sheet.module.css';
import { absent, heldMark, readMark, scaleOf } from './mark-value';
import { shownMark } from './mark-words';
import { wordFault } from './right-words';
import type { Marks } from './use-marks';

interface SheetRowProps {
  readonly journal: Journal;
  readonly lesson: JournalLessonsItem;
  readonly student: JournalStudentsItem;
  readonly now: number;
  readonly marks: Marks;
  readonly onAsk: AskHistory;
}

/** One student: the mark as a field where it may be written, else as text. */
export function SheetRow({ journal, lesson, student, now, marks, onAsk }: SheetRowProps): JSX.Element {
  const { t } = useTranslation();
  const key = keyOf({ lesson: lesson.id, student: student.id });
  const change = marks.changeOf.get(key);
  const held = heldMark(student, lesson);
  const scale = scaleOf(journal, lesson);
  const right = cellRight(journal, lesson, student, now);
  const fault = change === undefined ? null : wordFault(t, change, marks.refused[key], journal);
  return (
    <li className={styles.row}>
      <div className={styles.name}>
        <UnstyledButton
          className={styles.ask}
          onClick={() => {
            onAsk({ kind: 'cell', student, lesson });
          }}
        >
          {student.name}
        </UnstyledButton>
        {change !== undefined && <BeforeAfter {...{ change, scale }} isFault={fault !== null} />}
        {fault !== null && (
          <Text size="sm" className={styles.reason}>
            {fault}
          </Text>
        )}
      </div>
      {right.kind === 'none' ? (
        <span className={styles.locked}>
          {held === null ? '–' : shownMark(held, scale)}
          <IconLock size={14} role="img" aria-label={t('journals:lesson.locked')} />
        </span>
      ) : (
        <MarkField {...{ lesson, student, marks, held, scale }} typed={change?.typed} isFault={fault !== null} />
      )}
    </li>
  );
}

interface MarkFieldProps extends Pick<SheetRowProps, 'lesson' | 'student' | 'marks'> {
  readonly held: string | null;
  readonly scale: ScaleContent | null;
  readonly typed: string | undefined;
  readonly isFault: boolean;
}

/** The field opens the keys for numbers; absence, which those keys cannot write, has a button of its own. */
function MarkField({ lesson, student, marks, held, scale, typed, isFault }: MarkFieldProps): JSX.Element {
  const { t } = useTranslation();
  const [begun, setBegun] = useState<string | null>(null);
  const mark = typed ?? held;
  const shown = begun ?? (mark === null ? '' : shownMark(mark, scale));
  const isAbsent = readMark(shown, scale) === absent;
  const keep = (text: string): void => {
    setBegun(null);
    marks.type([{ lesson: lesson.id, student: student.id, typed: text }]);
  };
  return (
    <div className={styles.field}>
      <TextInput
        size="md"
        w={72}
        inputMode={scale?.kind === 'words' || student.recredit !== null ? 'text' : 'decimal'}
        maxLength={20}
        autoComplete="off"
        aria-label={t('journals:sheet.mark', { student: student.name })}
        value={shown}
        error={isFault}
        onChange={({ currentTarget }) => {
          setBegun(currentTarget.value);
        }}
        onBlur={() => {
          if (begun !== null) keep(begun);
        }}
        onKeyDown={({ key }) => {
          if (key === 'Enter' && begun !== null) keep(begun);
        }}
      />
      <Button
        size="md"
        px="sm"
        variant={isAbsent ? 'filled' : 'default'}
        aria-pressed={isAbsent}
        aria-label={t('journals:sheet.absent', { student: student.name })}
        onClick={() => {
          keep(isAbsent ? '' : absent);
        }}
      >
        {absent}
      </Button>
    </div>
  );
}
