import { Text } from '@mantine/core';
import type { JSX } from 'react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseApproval as Approval } from '../api/generated/model';
import { SeatList, wordNeeded } from '../design/seat-list';
import { Section } from '../design/section';

/** An approval by several: who was asked, who answered what and when, who is waited for, whose visa stands (R35). */
export function CaseApproval({ of }: { readonly of: Approval }): JSX.Element {
  const { t } = useTranslation();
  const words = useId();
  return (
    <Section title={of.stepTitle}>
      <Text size="sm" c="dimmed" id={words}>
        {of.goesOn ? wordNeeded(t, of) : t('cases:approvals.over')}
      </Text>
      <SeatList seats={of.seats} now={of.goesOn ? of.stage : 0} labelledBy={words} />
    </Section>
  );
}
