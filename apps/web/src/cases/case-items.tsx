import { Stack, Text } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseItemsItem } from '../api/generated/model';
import { CaseBadge } from '../design/case-badge';
import { Section } from '../design/section';
import classes from './case-now.module.css';

/** The parts that a case was divided into, each on its own way: one for each faculty, for example. */
export function CaseItems({ items }: { readonly items: readonly CaseItemsItem[] }): JSX.Element {
  const { t } = useTranslation();
  return (
    <Section title={t('cases:items.title')}>
      <Stack gap="sm" component="ul" className={classes.tasks}>
        {items.map(({ key, name, state, stepTitle, outcome, outcomeTitle }) => {
          const ended = state === 'ended';
          return (
            <li key={key} className={classes.task}>
              <Text fw={600} size="sm">
                {name}
              </Text>
              {!ended && stepTitle !== null && <Text size="sm">{stepTitle}</Text>}
              <CaseBadge of={{ state: ended ? 'ended' : 'open', outcome, outcomeTitle }} />
            </li>
          );
        })}
      </Stack>
    </Section>
  );
}
