import { Stack, Text } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { JournalLessonsItem } from '../api/generated/model';
import { DueExplanation } from '../design/due-explanation';
import { reasonsIn } from '../design/due-days';
import { wordDate, wordNearMoment } from '../language/moments';

/** Why a lesson locks when it does (R18, R24): by a rule with the days that were counted, or by a directive. */
export function LockReason({ lesson }: { readonly lesson: JournalLessonsItem }): JSX.Element {
  const { t } = useTranslation();
  const { locksAt, sheet } = lesson;
  return (
    <Stack gap="xs">
      {sheet !== null && <Text size="sm">{t('journals:lock.sheet')}</Text>}
      <Basis lesson={lesson} locks={wordNearMoment(locksAt)} />
    </Stack>
  );
}

function Basis({ lesson, locks }: { readonly lesson: JournalLessonsItem; readonly locks: string }): JSX.Element {
  const { t } = useTranslation();
  const { lockBasis } = lesson;
  if (lockBasis.kind === 'unknown') return <Text size="sm">{t('journals:lock.unknown', { moment: locks })}</Text>;
  if (lockBasis.kind === 'directive') {
    const { basis, lessonsFrom, lessonsTo } = lockBasis;
    return (
      <>
        <Text fw={600}>{t('journals:lock.until', { moment: locks })}</Text>
        <Text size="sm">{t('journals:lock.directive', { ...basis, date: wordDate(basis.date) })}</Text>
        <Text size="sm">{t('journals:lock.lessons', { from: wordDate(lessonsFrom), to: wordDate(lessonsTo) })}</Text>
      </>
    );
  }
  const reasons = reasonsIn(lockBasis.explanation);
  return (
    <>
      {reasons === null ? (
        <Text fw={600}>{t('journals:lock.until', { moment: locks })}</Text>
      ) : (
        <DueExplanation reasons={reasons} due={lesson.locksAt} />
      )}
      <Text size="sm">{t('journals:lock.rule', { basis: lockBasis.basis })}</Text>
    </>
  );
}
