import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../design/empty-state';

/** A page that broke while it was drawn, or whose file could not be loaded; the shell around it stands. */
export function PageFault(): JSX.Element {
  const { t } = useTranslation();
  return (
    <EmptyState icon={IconAlertTriangle} title={t('shell:fault.title')} detail={t('shell:fault.detail')}>
      <Button
        variant="light"
        onClick={() => {
          window.location.reload();
        }}
      >
        {t('shell:fault.again')}
      </Button>
    </EmptyState>
  );
}
