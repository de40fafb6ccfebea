import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconFolder, IconMailForward } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api/act';
import { mailServerForget, mailServerTrial, useMailServerRead } from '../api/generated/mail/mail';
import { ActDialog } from '../design/act-dialog';
import { ProblemNotice } from '../design/problem-notice';
import { Section } from '../design/section';
import { MailServerDialog } from './mail-server-dialog';

/** By which server mail is sent, or that it only lies in the folder; a trial shows whether it works. */
export function MailServerSection(): JSX.Element | null {
  const { t } = useTranslation();
  const { data } = useMailServerRead();
  const [asked, setAsked] = useState<'change' | 'forget' | null>(null);
  const trial = useAct({ send: async (_: null, options) => await mailServerTrial(options) });
  const forget = useAct({
    send: async (_: null, options) => {
      await mailServerForget(options);
    },
    onDone: () => {
      setAsked(null);
    },
  });
  if (data === undefined) return null;
  const { server, folder } = data;
  const close = (): void => {
    setAsked(null);
  };
  return (
    <Section title={t('letters:server.title')}>
      <Stack>
        {server === null ? (
          <Alert color="gray" icon={<IconFolder aria-hidden />} title={t('letters:server.none.title')}>
            {t('letters:server.none.detail', { folder })}
          </Alert>
        ) : (
          <Text>
            {[
              `${server.host}:${String(server.port)}`,
              t(server.secure ? 'letters:server.tls' : 'letters:server.startTls'),
              server.sender,
              ...(server.login === null ? [] : [t('letters:server.as', { login: server.login })]),
            ].join(' · ')}
          </Text>
        )}
        {trial.isSuccess && (
          <Text size="sm" role="status">
            {t('letters:server.trial.sent')}
          </Text>
        )}
        {trial.isError && <ProblemNotice error={trial.error} />}
        <Group>
          <Button
            variant="default"
            onClick={() => {
              setAsked('change');
            }}
          >
            {t(server === null ? 'letters:server.set' : 'letters:server.change')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconMailForward size={16} aria-hidden />}
            loading={trial.isPending}
            onClick={() => {
              trial.mutate(null);
            }}
          >
            {t('letters:server.trial.do')}
          </Button>
          {server !== null && (
            <Button
              variant="subtle"
              onClick={() => {
                setAsked('forget');
              }}
            >
              {t('letters:server.forget.do')}
            </Button>
          )}
        </Group>
      </Stack>
      {asked === 'change' && <MailServerDialog server={server} onClose={close} />}
      {asked === 'forget' && (
        <ActDialog
          opened
          isFinal
          title={t('letters:server.forget.title')}
          act={t('letters:server.forget.do')}
          busy={forget.isPending}
          error={forget.error}
          onClose={close}
          onAct={() => {
            forget.mutate(null);
          }}
        >
          <Text>{t('letters:server.forget.detail', { folder })}</Text>
        </ActDialog>
      )}
    </Section>
  );
}
