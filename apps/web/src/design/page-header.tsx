import { Group, Stack, Text, Title } from '@mantine/core';
import type { JSX, ReactNode } from 'react';
import { useTitle } from './use-title';

interface PageHeaderProps {
  readonly title: string;
  readonly detail?: ReactNode;
  /** Actions that concern the whole page. */
  readonly children?: ReactNode;
}

/** The page's one first-level heading, which also names the browser's tab. */
export function PageHeader({ title, detail, children }: PageHeaderProps): JSX.Element {
  useTitle(title);
  return (
    <Group justify="space-between" align="flex-start" gap="sm" mb="lg">
      <Stack gap={2}>
        <Title order={1}>{title}</Title>
        {detail !== undefined && (
          <Text c="dimmed" size="sm" component="div">
            {detail}
          </Text>
        )}
      </Stack>
      {children}
    </Group>
  );
}
