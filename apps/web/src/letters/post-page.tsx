import { Button, Stack } from '@mantine/core';
import { IconMailCheck, IconRefresh } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useAct } from '../api/act';
import { getMailListQueryKey, mailList, mailSend, mailSendFailed } from '../api/generated/mail/mail';
import type { Mail } from '../api/generated/model';
import { isProblem } from '../api/problem';
import { usePages } from '../api/use-pages';
import { EmptyState } from '../design/empty-state';
import { NoRight } from '../design/no-right';
import { PageHeader } from '../design/page-header';
import { ProblemNotice } from '../design/problem-notice';
import { MailList } from './mail-list';
import { MailRow } from './mail-row';
import { MailServerSection } from './mail-server-section';
import { PostTabs, postState } from './post-tabs';

/** `/mail`: for the administrator, how mail is sent, what could not be, and what was. */
export function PostPage(): JSX.Element {
  const { t } = useTranslation();
  const [params] = useSearchParams();
  const state = postState(params.get('state'));
  const list = usePages(
    getMailListQueryKey({ of: 'everybody', state }),
    async (page, options) => await mailList({ ...page, of: 'everybody', state }, options),
  );
  if (isProblem(list.error, 'forbidden'))
    return (
      <NoRight
        page={t('shell:navigation.mail')}
        title={t('letters:post.noRight.title')}
        detail={t('letters:post.noRight.detail')}
      />
    );
  const hasFailed = state === 'failed' && (list.data?.rows.length ?? 0) > 0;
  return (
    <>
      <PageHeader title={t('shell:navigation.mail')} detail={t('letters:post.detail')} />
      <Stack gap="lg">
        <MailServerSection />
        <PostTabs shown={state} />
        {hasFailed && <SendAllAgain />}
        <MailList
          list={list}
          label={t(`letters:post.state.${state}`)}
          row={(mail) => (
            <MailRow key={mail.id} mail={mail} withName>
              {mail.state === 'failed' && <SendAgain mail={mail} />}
            </MailRow>
          )}
          empty={<EmptyState icon={IconMailCheck} title={t(`letters:post.empty.${state}`)} />}
        />
      </Stack>
    </>
  );
}

function SendAgain({ mail }: { readonly mail: Mail }): JSX.Element {
  const { t } = useTranslation();
  const act = useAct({
    send: async (id: string, options) => {
      await mailSend(id, options);
    },
  });
  return (
    <>
      <Button
        size="xs"
        variant="default"
        loading={act.isPending}
        aria-label={t('letters:post.sendTo', { to: mail.to, subject: mail.subject })}
        onClick={() => {
          act.mutate(mail.id);
        }}
      >
        {t('letters:post.send')}
      </Button>
      {act.isError && <ProblemNotice error={act.error} />}
    </>
  );
}

function SendAllAgain(): JSX.Element {
  const { t } = useTranslation();
  const act = useAct({ send: async (_: null, options) => await mailSendFailed(options) });
  return (
    <div>
      <Button
        variant="default"
        leftSection={<IconRefresh size={16} aria-hidden />}
        loading={act.isPending}
        onClick={() => {
          act.mutate(null);
        }}
      >
        {t('letters:post.sendAll')}
      </Button>
      {act.isError && <ProblemNotice error={act.error} />}
    </div>
  );
}
