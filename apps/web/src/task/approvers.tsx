import { Text } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Approval } from '../api/generated/model';
import { SeatList, wordNeeded } from '../design/seat-list';
import { SectionTitle } from './section-title';

/** Who else is asked in an approval by several, what he said, and how many must agree (R35). */
export function Approvers({ approval }: { readonly approval: Approval }): JSX.Element {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="task-approvers">
      <SectionTitle id="task-approvers">{t('task:approval.title')}</SectionTitle>
      <Text size="sm" c="dimmed">
        {wordNeeded(t, approval)}
      </Text>
      <SeatList seats={approval.seats} now={approval.stage} labelledBy="task-approvers" />
    </section>
  );
}
