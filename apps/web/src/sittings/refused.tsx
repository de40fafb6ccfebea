import { Text } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../api/problem';
import { ProblemNotice } from '../design/problem-notice';

const CONFLICT = 409;

/** A refusal in the server's words; where the sitting stands otherwise than the page showed, it also says that the page is new again. */
export function Refused({ error }: { readonly error: unknown }): JSX.Element | null {
  const { t } = useTranslation();
  if (error === null) return null;
  return (
    <div>
      <ProblemNotice error={error} />
      {error instanceof Problem && error.status === CONFLICT && (
        <Text size="sm" mt={4}>
          {t('sittings:stale')}
        </Text>
      )}
    </div>
  );
}
