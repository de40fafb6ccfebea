import { ActionIcon, Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconHistory } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Journal } from '../api/generated/model';
import { wordNearMoment } from '../language/moments';
import type { AskedPlace } from './asked-place';
import { lessonState } from './cell-right';
import type { AskHistory } from './history-subject';
import { lessonStateIcons } from './lesson-state-icons';
import styles from './lesson-sheet.module.css';
import { wordLesson } from './right-words';
import { SheetRow } from './sheet-row';
import type { Marks } from './use-marks';

interface LessonSheetProps {
  readonly journal: Journal;
  readonly now: number;
  readonly marks: Marks;
  readonly asked: AskedPlace;
  readonly onAsk: AskHistory;
}

/** The journal for a phone: one lesson at a time, its students down the page, everything within reach of a thumb. */
export function LessonSheet({ journal, now, marks, asked, onAsk }: LessonSheetProps): JSX.Element | null {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState(() => asked.column ?? firstLesson(journal, now));
  const rows = useRef<HTMLUListElement>(null);
  useEffect(() => {
    // Whoever was led to a student finds himself there: at the field, or at the name where nothing may be written.
    const row = asked.row === null ? null : rows.current?.children[asked.row];
    const place = row?.querySelector<HTMLElement>('input') ?? row?.querySelector<HTMLElement>('button');
    place?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'center' });
  }, []);
  const lesson = journal.lessons[chosen];
  if (lesson === undefined) return null;
  const state = lessonState(journal, lesson, now);
  const Icon = lessonStateIcons[state];
  const options = journal.lessons.map((one, place) => ({
    value: String(place),
    label: `${wordLesson(one)} · ${t(`journals:lesson.${lessonState(journal, one, now)}`)}`,
  }));
  return (
    <Stack gap="sm">
      <Group gap="xs" wrap="nowrap" align="flex-end">
        <Step label={t('journals:sheet.earlier')} to={chosen - 1} last={journal.lessons.length - 1} onStep={setChosen}>
          <IconChevronLeft aria-hidden />
        </Step>
        <NativeSelect
          className={styles.choice}
          size="md"
          label={t('journals:sheet.lesson')}
          data={options}
          value={String(chosen)}
          onChange={({ currentTarget }) => {
            setChosen(Number(currentTarget.value));
          }}
        />
        <Step label={t('journals:sheet.later')} to={chosen + 1} last={journal.lessons.length - 1} onStep={setChosen}>
          <IconChevronRight aria-hidden />
        </Step>
      </Group>
      <Group gap={6} wrap="nowrap" className={styles.state} data-state={state}>
        <Icon size={18} aria-hidden />
        <Text size="sm">
          {t(`journals:sheet.state.${state}`, {
            moment: wordNearMoment(lesson.locksAt),
            topic: lesson.topic,
          })}
        </Text>
      </Group>
      <Button
        variant="default"
        size="compact-md"
        w="fit-content"
        leftSection={<IconHistory size={16} aria-hidden />}
        onClick={() => {
          onAsk({ kind: 'lesson', lesson });
        }}
      >
        {t('journals:history.ofLesson')}
      </Button>
      <ul ref={rows} className={styles.rows}>
        {journal.students.map((student) => (
          <SheetRow key={`${lesson.id}-${student.id}`} {...{ journal, lesson, student, now, marks, onAsk }} />
        ))}
      </ul>
    </Stack>
  );
}

interface StepProps {
  readonly label: string;
  readonly to: number;
  readonly last: number;
  readonly onStep: (to: number) => void;
  readonly children: JSX.Element;
}

function Step({ label, to, last, onStep, children }: StepProps): JSX.Element {
  return (
    <ActionIcon
      variant="default"
      size={42}
      aria-label={label}
      disabled={to < 0 || to > last}
      onClick={() => {
        onStep(to);
      }}
    >
      {children}
    </ActionIcon>
  );
}

function firstLesson(journal: Journal, now: number): number {
  const states = journal.lessons.map((lesson) => lessonState(journal, lesson, now));
  const [leased, open] = [states.indexOf('window'), states.indexOf('open')];
  const latest = states.lastIndexOf('locked');
  return [leased, open, latest, 0].find((place) => place >= 0) ?? 0;
}
