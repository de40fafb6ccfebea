import { Skeleton, Stack } from '@mantine/core';
import type { JSX } from 'react';

/** Rows to come. */
export function InboxSkeleton(): JSX.Element {
  return (
    <Stack gap="xs" aria-busy>
      {[0, 1, 2, 3].map((row) => (
        <Skeleton key={row} height={92} radius="md" />
      ))}
    </Stack>
  );
}
