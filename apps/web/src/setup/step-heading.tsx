import { Stack, Text, Title } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useTitle } from '../design/use-title';
import type { SetupPlace } from './setup-steps';
import { setupPlaces, setupSteps } from './setup-steps';

/** Which question this is, and why it is asked. */
export function StepHeading({ place }: { readonly place: SetupPlace }): JSX.Element {
  const { t } = useTranslation();
  const title = t(`setup:steps.${place}.title`);
  useTitle(title);
  return (
    <Stack gap={4}>
      {place !== 'review' && (
        <Text size="sm" c="dimmed" hiddenFrom="sm">
          {t('setup:step', { number: setupPlaces.indexOf(place) + 1, count: setupSteps.length })}
        </Text>
      )}
      <Title order={1} tabIndex={-1} style={{ outline: 'none' }}>
        {title}
      </Title>
      <Text c="dimmed">{t(`setup:steps.${place}.detail`)}</Text>
    </Stack>
  );
}
