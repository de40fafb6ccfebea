import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../design/page-header';

export function FiledPage(): JSX.Element {
  const { t } = useTranslation();
  return <PageHeader title={t('shell:navigation.filed')} />;
}
