import { Anchor, Box, Group, Text } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { SetupStep } from './setup-steps';

interface ReviewRowProps {
  readonly step: SetupStep;
  readonly lines: readonly string[];
  /** Something in this step cannot stay so. */
  readonly fault: string | undefined;
}

/** What was answered in a step, and the way back to it. */
export function ReviewRow({ step, lines, fault }: ReviewRowProps): JSX.Element {
  const { t } = useTranslation();
  const title = t(`setup:steps.${step}.short`);
  return (
    <Box py="xs" style={{ borderBottom: '1px solid var(--mantine-color-default-border)' }}>
      <Group component="dt" justify="space-between" wrap="nowrap">
        <Text fw={600} size="sm">
          {title}
        </Text>
        <Anchor component={Link} to={`?step=${step}`} size="sm" aria-label={`${t('setup:review.change')}: ${title}`}>
          {t('setup:review.change')}
        </Anchor>
      </Group>
      <Box component="dd" m={0} style={{ overflowWrap: 'anywhere' }}>
        {lines
          .filter((line) => line.trim() !== '')
          .map((line, place) => (
            <Text key={`${String(place)} ${line}`} size="sm">
              {line}
            </Text>
          ))}
        {lines.every((line) => line.trim() === '') && (
          <Text size="sm" c="dimmed">
            {t('setup:review.nothing')}
          </Text>
        )}
        {fault !== undefined && (
          <Text size="sm" c="var(--mantine-color-error)">
            {fault}
          </Text>
        )}
      </Box>
    </Box>
  );
}
