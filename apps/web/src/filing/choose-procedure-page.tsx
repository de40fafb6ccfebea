import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../design/page-header';

export function ChooseProcedurePage(): JSX.Element {
  const { t } = useTranslation();
  return <PageHeader title={t('shell:navigation.file')} />;
}
