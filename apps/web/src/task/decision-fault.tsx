import { Alert } from '@mantine/core';
import { IconRefreshAlert, IconWifiOff } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem, Unreachable } from '../api/problem';
import { ProblemNotice } from '../design/problem-notice';

/** Why a decision was not accepted; what was entered is still there. */
export function DecisionFault({ error }: { readonly error: unknown }): JSX.Element | null {
  const { t } = useTranslation();
  if (error === null) return null;
  // Said beside the version that is shown, and beside the fields.
  if (isProblem(error, 'form-invalid', 'reason-required')) return null;
  if (isProblem(error, 'task-changed')) {
    return (
      <Alert role="alert" color="yellow" icon={<IconRefreshAlert aria-hidden />} title={t('task:changed.title')}>
        {t('task:changed.refused')}
      </Alert>
    );
  }
  if (error instanceof Unreachable) {
    return (
      <Alert role="alert" color="yellow" icon={<IconWifiOff aria-hidden />} title={t('task:unsent.title')}>
        {t('task:unsent.detail')}
      </Alert>
    );
  }
  return <ProblemNotice error={error} />;
}
