import { Button, Center } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';

interface PagerProps {
  readonly hasMore: boolean;
  readonly loading: boolean;
  readonly onMore: () => void;
}

/** The next rows of a list that comes page by page; nothing where all of it is shown. */
export function Pager({ hasMore, loading, onMore }: PagerProps): JSX.Element | null {
  const { t } = useTranslation();
  if (!hasMore) return null;
  return (
    <Center mt="md" className="no-print">
      <Button variant="default" loading={loading} onClick={onMore}>
        {t('design:case.more')}
      </Button>
    </Center>
  );
}
