import { Alert, List } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldFault } from '../api/problem';
import { faultOf, titleAt } from './field-faults';
import { FieldLink } from './field-link';
import type { FormSchema } from './form-schema';

interface FaultSummaryProps {
  readonly schema: FormSchema;
  readonly faults: readonly FieldFault[];
}

/** All that is wrong with a form in one place; each leads to its field. */
export function FaultSummary({ schema, faults }: FaultSummaryProps): JSX.Element | null {
  const { t } = useTranslation();
  if (faults.length === 0) return null;
  const paths = [...new Set(faults.map(({ path }) => path))];
  return (
    <Alert
      role="alert"
      color="red"
      icon={<IconAlertCircle aria-hidden />}
      title={t('forms:faults.title', { count: paths.length })}
    >
      <List size="sm" listStyleType="none">
        {paths.map((path) => (
          <List.Item key={path}>
            <FieldLink path={path}>{titleAt(schema, path) ?? t('forms:faults.form')}</FieldLink>
            {`: ${faultOf(faults, path) ?? ''}`}
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}
