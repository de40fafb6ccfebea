import { Anchor, Modal, Stack, Text, Title } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Journal } from '../api/generated/model';
import { useMe } from '../session/use-session';
import { HistoryList } from './history-list';
import type { HistorySubject } from './history-subject';
import { LockReason } from './lock-reason';
import { wordLesson } from './right-words';

interface HistoryDialogProps {
  readonly journal: Journal;
  /** Null while nothing is asked. */
  readonly subject: HistorySubject | null;
  readonly onClose: () => void;
}

/** Who changed what, of a cell, a student or a lesson; of a lesson also why it locks when it does. */
export function HistoryDialog({ journal, subject, onClose }: HistoryDialogProps): JSX.Element {
  const { t } = useTranslation();
  const { may } = useMe();
  return (
    <Modal
      opened={subject !== null}
      onClose={onClose}
      size="lg"
      title={subject === null ? '' : titleOf(subject)}
      styles={{ title: { fontWeight: 600 } }}
      closeButtonProps={{ 'aria-label': t('journals:history.close') }}
    >
      {subject !== null && (
        <Stack gap="lg">
          {subject.kind === 'lesson' && (
            <Stack gap="xs" component="section" aria-label={t('journals:lock.title')}>
              <Text size="sm">
                {subject.lesson.topic} · {journal.scales[subject.lesson.scale]?.title}
              </Text>
              <LockReason lesson={subject.lesson} />
            </Stack>
          )}
          {may.keepStudents && subject.kind !== 'lesson' && (
            <Anchor component={Link} to={`/students/${subject.student.id}`} size="sm">
              {t('journals:history.card')}
            </Anchor>
          )}
          <section aria-labelledby="history-title">
            <Title order={3} size="h4" id="history-title" mb="xs">
              {t('journals:history.title')}
            </Title>
            <HistoryList {...{ journal, subject }} />
          </section>
        </Stack>
      )}
    </Modal>
  );
}

function titleOf(subject: HistorySubject): string {
  if (subject.kind === 'student') return subject.student.name;
  const lesson = wordLesson(subject.lesson);
  return subject.kind === 'lesson' ? lesson : `${subject.student.name} · ${lesson}`;
}
