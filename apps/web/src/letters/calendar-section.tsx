import { Anchor, Button, CopyButton, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconCalendarPlus, IconCheck, IconCopy } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api/act';
import { notificationsMakeCalendar, notificationsRevokeCalendar } from '../api/generated/notifications/notifications';
import { ActDialog } from '../design/act-dialog';
import { ProblemNotice } from '../design/problem-notice';
import { Section } from '../design/section';
import { wordMoment } from '../language/moments';
import styles from './letters.module.css';

/** My terms in the calendar that I use anyway: an address that is given, shown once, and taken back. */
export function CalendarSection({ since }: { readonly since: string | null }): JSX.Element {
  const { t } = useTranslation();
  const [address, setAddress] = useState<string | null>(null);
  const [asked, setAsked] = useState<'again' | 'revoke' | null>(null);
  const make = useAct({
    send: async (_: null, options) => await notificationsMakeCalendar(options),
    onDone: (given) => {
      setAddress(given.address);
      setAsked(null);
    },
  });
  const revoke = useAct({
    send: async (_: null, options) => {
      await notificationsRevokeCalendar(options);
    },
    onDone: () => {
      setAddress(null);
      setAsked(null);
    },
  });
  const act = asked === 'revoke' ? revoke : make;
  return (
    <Section title={t('letters:calendar.title')}>
      <Stack>
        <Text>{t('letters:calendar.detail')}</Text>
        {address !== null && <GivenAddress address={address} />}
        {since !== null && (
          <Text size="sm" c="dimmed">
            {t('letters:calendar.since', { moment: wordMoment(since) })}
          </Text>
        )}
        {make.isError && asked === null && <ProblemNotice error={make.error} />}
        <Group>
          {since === null ? (
            <Button
              variant="default"
              leftSection={<IconCalendarPlus size={16} aria-hidden />}
              loading={make.isPending}
              onClick={() => {
                make.mutate(null);
              }}
            >
              {t('letters:calendar.make')}
            </Button>
          ) : (
            (['again', 'revoke'] as const).map((one) => (
              <Button
                key={one}
                variant="default"
                onClick={() => {
                  act.reset();
                  setAsked(one);
                }}
              >
                {t(`letters:calendar.${one}.do`)}
              </Button>
            ))
          )}
        </Group>
      </Stack>
      {asked !== null && (
        <ActDialog
          opened
          isFinal={asked === 'revoke'}
          title={t(`letters:calendar.${asked}.title`)}
          act={t(`letters:calendar.${asked}.do`)}
          busy={act.isPending}
          error={act.error}
          onClose={() => {
            setAsked(null);
          }}
          onAct={() => {
            act.mutate(null);
          }}
        >
          <Text>{t(`letters:calendar.${asked}.detail`)}</Text>
        </ActDialog>
      )}
    </Section>
  );
}

/** It cannot be shown again: only its hash is kept. */
function GivenAddress({ address }: { readonly address: string }): JSX.Element {
  const { t } = useTranslation();
  return (
    <Stack gap="xs" role="status">
      <div className={styles.address}>
        <TextInput
          readOnly
          label={t('letters:calendar.address')}
          description={t('letters:calendar.once')}
          value={address}
          onFocus={({ currentTarget }) => {
            currentTarget.select();
          }}
        />
        <CopyButton value={address}>
          {({ copied, copy }) => (
            <Button
              variant="default"
              leftSection={copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
              onClick={copy}
            >
              {t(copied ? 'letters:calendar.copied' : 'letters:calendar.copy')}
            </Button>
          )}
        </CopyButton>
      </div>
      <Anchor href={address.replace(/^https?:/, 'webcal:')} size="sm">
        {t('letters:calendar.open')}
      </Anchor>
    </Stack>
  );
}
