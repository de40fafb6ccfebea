import { Text } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { MarkChangeOfStudent } from '../api/generated/model';
import { Section } from '../design/section';
import { ChangeItem } from '../history/change-item';
import { ChangeItems } from '../history/change-items';
import { ChangePlace } from './change-place';

/** What was changed under windows, each with the case that allowed it (R45). */
export function Corrections({ corrections }: { readonly corrections: readonly MarkChangeOfStudent[] }): JSX.Element {
  const { t } = useTranslation();
  return (
    <Section title={t('students:corrections.title')}>
      {corrections.length === 0 ? (
        <Text size="sm">{t('students:corrections.none')}</Text>
      ) : (
        <ChangeItems label={t('students:corrections.title')}>
          {corrections.map((change) => (
            <ChangeItem key={change.id} change={change} of={<ChangePlace of={change} />} />
          ))}
        </ChangeItems>
      )}
    </Section>
  );
}
