import { Text } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Case, CaseEvent } from '../api/generated/model';
import { CaseBadge } from '../design/case-badge';
import { Section } from '../design/section';
import { wordMoment } from '../language/moments';
import classes from './case-now.module.css';
import { lastWord } from './last-word';

/** How the case has ended, and where it did so against its author's wish, by whom and why. */
export function CaseResult({ of, events }: { readonly of: Case; readonly events: readonly CaseEvent[] }): JSX.Element {
  const { t } = useTranslation();
  const word = lastWord(of, events);
  return (
    <Section title={t('cases:result.title')}>
      <CaseBadge of={of} />
      {of.endedAt !== null && (
        <Text size="sm" mt="xs">
          {wordMoment(of.endedAt)}
        </Text>
      )}
      {word !== null && (
        <>
          <Text size="sm" mt="xs">
            {word.step === null
              ? t('cases:result.by', { who: word.by })
              : t('cases:result.byAt', { who: word.by, step: word.step })}
          </Text>
          {word.reason !== null && (
            <Text component="blockquote" size="sm" className={classes.reason}>
              {word.reason}
            </Text>
          )}
        </>
      )}
    </Section>
  );
}
