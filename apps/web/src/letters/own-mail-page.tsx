import { Stack } from '@mantine/core';
import { IconMail } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { getMailListQueryKey, mailList } from '../api/generated/mail/mail';
import { usePages } from '../api/use-pages';
import { EmptyState } from '../design/empty-state';
import { PageHeader } from '../design/page-header';
import { LettersTabs } from './letters-tabs';
import { MailList } from './mail-list';
import { MailRow } from './mail-row';

/** `/letters/mail`: the mail that was written to me, also where it only lies in the folder. */
export function OwnMailPage(): JSX.Element {
  const { t } = useTranslation();
  const list = usePages(getMailListQueryKey(), mailList);
  return (
    <>
      <PageHeader title={t('letters:mail.title')} detail={t('letters:mail.detail')} />
      <Stack gap="lg">
        <LettersTabs shown="mail" />
        <MailList
          list={list}
          label={t('letters:mail.title')}
          row={(mail) => <MailRow key={mail.id} mail={mail} />}
          empty={
            <EmptyState icon={IconMail} title={t('letters:mail.empty.title')} detail={t('letters:mail.empty.detail')} />
          }
        />
      </Stack>
    </>
  );
}
