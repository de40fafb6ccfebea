import { Skeleton, Stack, VisuallyHidden } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';

/** Where rows will be. */
export function RowsLoading({ rows = 6 }: { readonly rows?: number }): JSX.Element {
  const { t } = useTranslation();
  return (
    <Stack gap={8} role="status">
      <VisuallyHidden>{t('design:case.loading')}</VisuallyHidden>
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} height={56} />
      ))}
    </Stack>
  );
}
