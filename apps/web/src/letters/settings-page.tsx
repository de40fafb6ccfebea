import { Stack } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useNotificationsRead } from '../api/generated/notifications/notifications';
import { PageHeader } from '../design/page-header';
import { ProblemNotice } from '../design/problem-notice';
import { RowsLoading } from '../design/rows-loading';
import { CalendarSection } from './calendar-section';
import { LettersTabs } from './letters-tabs';
import { MailSettings } from './mail-settings';

/** `/letters/settings`: how I want to be told by e-mail, and my terms in a calendar. */
export function SettingsPage(): JSX.Element {
  const { t } = useTranslation();
  const { data, error, refetch } = useNotificationsRead();
  return (
    <>
      <PageHeader title={t('letters:settings.title')} detail={t('letters:settings.detail')} />
      <Stack gap="lg">
        <LettersTabs shown="settings" />
        {data === undefined ? (
          error === null ? (
            <RowsLoading rows={4} />
          ) : (
            <ProblemNotice error={error} onAgain={() => void refetch()} />
          )
        ) : (
          <>
            <MailSettings settings={data} />
            <CalendarSection since={data.calendar?.since ?? null} />
          </>
        )}
      </Stack>
    </>
  );
}
