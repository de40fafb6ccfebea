import { Button, Text, TextInput } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Journal, JournalLessonsItem, JournalStudentsItem } from '../api/generated/model';
import { keyOf } from './cell';
import { cellRight } from './cell-right';
import { BeforeAfter } from './grid-cell';
import styles from './lesson-sheet.module.css';
import { absent, readMark } from './mark-value';
import { wordFault } from './right-words';
import type { Marks } from './use-marks';

interface SheetRowProps {
  readonly journal: Journal;
  readonly lesson: JournalLessonsItem;
  readonly student: JournalStudentsItem;
  readonly now: number;
  readonly marks: Marks;
}

/** One student: the mark as a field where it may be written, else as text. */
export function SheetRow({ journal, lesson, student, now, marks }: SheetRowProps): JSX.Element {
  const { t } = useTranslation();
  const key = keyOf({ lesson: lesson.id, student: student.id });
  const change = marks.changeOf.get(key);
  const held = student.marks[lesson.id] ?? null;
  const right = cellRight(journal, lesson, student, now);
  const fault = change === undefined ? null : wordFault(t, change, marks.refused[key]);
  return (
    <li className={styles.row}>
      <div className={styles.name}>
        <Text size="sm">{student.name}</Text>
        {change !== undefined && <BeforeAfter change={change} isFault={fault !== null} />}
        {fault !== null && (
          <Text size="sm" className={styles.reason}>
            {fault}
          </Text>
        )}
      </div>
      {right.kind === 'none' ? (
        <span className={styles.locked}>
          {held ?? '–'}
          <IconLock size={14} role="img" aria-label={t('journals:lesson.locked')} />
        </span>
      ) : (
        <MarkField {...{ lesson, student, marks, held }} typed={change?.typed} isFault={fault !== null} />
      )}
    </li>
  );
}

interface MarkFieldProps extends Pick<SheetRowProps, 'lesson' | 'student' | 'marks'> {
  readonly held: string | null;
  readonly typed: string | undefined;
  readonly isFault: boolean;
}

/** The field opens the keys for numbers; absence, which those keys cannot write, has a button of its own. */
function MarkField({ lesson, student, marks, held, typed, isFault }: MarkFieldProps): JSX.Element {
  const { t } = useTranslation();
  const [begun, setBegun] = useState<string | null>(null);
  const shown = begun ?? typed ?? held ?? '';
  const isAbsent = readMark(shown) === absent;
  const keep = (text: string): void => {
    setBegun(null);
    marks.type([{ lesson: lesson.id, student: student.id, typed: text }]);
  };
  return (
    <div className={styles.field}>
      <TextInput
        size="md"
        w={72}
        inputMode="numeric"
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
