import { Stack, Text, ThemeIcon, Title } from '@mantine/core';
import type { TablerIcon } from '@tabler/icons-react';
import type { JSX, ReactNode } from 'react';

interface EmptyStateProps {
  readonly icon: TablerIcon;
  readonly title: string;
  readonly detail?: string;
  /** A way out: a link or a button. */
  readonly children?: ReactNode;
}

/** Where there is nothing to show: says why, and what can be done. */
export function EmptyState({ icon: Icon, title, detail, children }: EmptyStateProps): JSX.Element {
  return (
    <Stack align="center" gap="sm" py={64} px="md" maw={440} mx="auto" ta="center">
      <ThemeIcon size={56} radius="xl" variant="light" color="gray" aria-hidden>
        <Icon size={28} stroke={1.5} />
      </ThemeIcon>
      <Title order={2}>{title}</Title>
      {detail !== undefined && <Text c="dimmed">{detail}</Text>}
      {children}
    </Stack>
  );
}
