import { Paper, Stack, Text, Title } from '@mantine/core';
import type { JSX, ReactNode } from 'react';

interface ExampleProps {
  readonly name: string;
  /** The rule in one sentence; `docs/design-language.md` has all of them. */
  readonly rule: string;
  readonly children: ReactNode;
}

/** One part of the design language: its rule, and the part itself as the product draws it. */
export function Example({ name, rule, children }: ExampleProps): JSX.Element {
  return (
    <Stack component="section" gap="xs" aria-label={name}>
      <Title order={2}>{name}</Title>
      <Text c="dimmed">{rule}</Text>
      <Paper withBorder p="lg">
        {children}
      </Paper>
    </Stack>
  );
}
