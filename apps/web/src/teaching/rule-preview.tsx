import { Paper, Text } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { LockRulePreview, LockRulePreviewLock } from '../api/generated/model';
import { DueExplanation } from '../design/due-explanation';
import { reasonsIn } from '../design/due-days';
import { wordDate, wordNearMoment } from '../language/moments';
import styles from './teaching.module.css';

interface RulePreviewProps {
  readonly of: UseQueryResult<LockRulePreview | undefined, unknown>;
  /** Whether enough is told to say anything. */
  readonly isTold: boolean;
}

/** In words: until when the next lesson that the rule speaks of could be filled, and until when it can be now. */
export function RulePreview({ of: { data, isError }, isTold }: RulePreviewProps): JSX.Element {
  const { t } = useTranslation();
  return (
    <Paper withBorder p="sm" component="section" aria-label={t('teaching:rule.preview.title')} aria-live="polite">
      <Text size="sm" fw={600}>
        {t('teaching:rule.preview.title')}
      </Text>
      {!isTold || isError || data === undefined ? (
        <Text size="sm">{t('teaching:rule.preview.untold')}</Text>
      ) : data.lock === null ? (
        <Text size="sm">{t('teaching:rule.preview.none')}</Text>
      ) : (
        <NextLesson lock={data.lock} />
      )}
    </Paper>
  );
}

function NextLesson({ lock }: { readonly lock: NonNullable<LockRulePreviewLock> }): JSX.Element {
  const { t } = useTranslation();
  const { lesson, before, locksAt, explanation } = lock;
  const reasons = reasonsIn(explanation);
  const isMoved = Date.parse(before) !== Date.parse(locksAt);
  return (
    <>
      <Text size="sm">
        {t('teaching:rule.preview.lesson', {
          ...{ date: wordDate(lesson.date), type: lesson.typeTitle },
          ...{ discipline: lesson.discipline, group: lesson.group },
        })}
      </Text>
      <Text size="sm">
        <strong>{t('teaching:rule.preview.until', { moment: wordNearMoment(locksAt) })}</strong>
        {' · '}
        {isMoved
          ? t('teaching:rule.preview.before', { moment: wordNearMoment(before) })
          : t('teaching:rule.preview.same')}
      </Text>
      {reasons !== null && (
        <details className={styles.reasons}>
          <summary>{t('teaching:rule.preview.days')}</summary>
          <DueExplanation reasons={reasons} due={locksAt} />
        </details>
      )}
    </>
  );
}
