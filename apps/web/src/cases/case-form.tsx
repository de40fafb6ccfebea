import { Text } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Case } from '../api/generated/model';
import { Section } from '../design/section';
import { FilledForm } from '../forms/filled-form';

/** What the author has filed, as it stands now. */
export function CaseForm({ of }: { readonly of: Case }): JSX.Element {
  const { t } = useTranslation();
  return (
    <Section title={t('cases:form.title')}>
      {of.filled === null ? <Text size="sm">{t('cases:form.erased')}</Text> : <FilledForm fields={of.filled} />}
    </Section>
  );
}
