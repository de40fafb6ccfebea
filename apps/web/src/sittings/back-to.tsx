import { Anchor, Group } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import type { JSX, ReactNode } from 'react';
import { Link } from 'react-router';

/** The way back to the list that a page belongs to. */
export function BackTo({ to, children }: { readonly to: string; readonly children: ReactNode }): JSX.Element {
  return (
    <Anchor component={Link} to={to} size="sm" py={4} display="inline-block">
      <Group gap={4} wrap="nowrap">
        <IconArrowLeft size={16} aria-hidden />
        {children}
      </Group>
    </Anchor>
  );
}
