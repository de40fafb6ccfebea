import { Alert, Button, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { IconCheck, IconFolder, IconMailOff } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api/act';
import { faultAt } from '../api/fault-at';
import type { NotificationRequest, NotificationSettings } from '../api/generated/model';
import { notificationsKeep } from '../api/generated/notifications/notifications';
import { ProblemNotice } from '../design/problem-notice';
import { Section } from '../design/section';
import { languageNames, languages } from '../language/current-language';
import { KindWays } from './kind-ways';
import type { SettingsDraft } from './settings-draft';
import { draftOf, toRequest } from './settings-draft';
import { TimesOfDay } from './times-of-day';

/** What is mailed when, and in which language. It is kept by the button alone. */
export function MailSettings({ settings }: { readonly settings: NotificationSettings }): JSX.Element {
  const { t } = useTranslation();
  const [draft, setDraft] = useState(() => draftOf(settings));
  const act = useAct({
    send: async (body: NotificationRequest, options) => {
      await notificationsKeep(body, options);
    },
  });
  const change = (part: Partial<SettingsDraft>): void => {
    act.reset();
    setDraft((before) => ({ ...before, ...part }));
  };
  return (
    <Section title={t('letters:settings.mail')}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          act.mutate(toRequest(draft, settings));
        }}
      >
        <Stack>
          <WhereTo {...{ settings, draft, change }} fault={faultAt(act.error, '/email') ?? null} />
          <Select
            label={t('letters:settings.language')}
            data={languages.map((value) => ({ value, label: languageNames[value] }))}
            allowDeselect={false}
            maw={320}
            value={draft.language}
            onChange={(value) => {
              change({ language: languages.find((one) => one === value) ?? draft.language });
            }}
          />
          <KindWays
            kinds={settings.kinds}
            ways={draft.ways}
            onChange={(kind, way) => {
              change({ ways: { ...draft.ways, [kind]: way } });
            }}
          />
          <TimesOfDay {...{ draft, change }} error={act.error} />
          {act.isError && <ProblemNotice error={act.error} />}
          <Group>
            <Button type="submit" loading={act.isPending}>
              {t('letters:settings.keep')}
            </Button>
            <Text size="sm" role="status">
              {act.isSuccess && (
                <Group gap={4} component="span">
                  <IconCheck size={16} aria-hidden />
                  {t('letters:settings.kept')}
                </Group>
              )}
            </Text>
          </Group>
        </Stack>
      </form>
    </Section>
  );
}

interface WhereToProps {
  readonly settings: NotificationSettings;
  readonly draft: SettingsDraft;
  readonly change: (part: Partial<SettingsDraft>) => void;
  readonly fault: string | null;
}

/** The address comes with a person's data; an administrator keeps his own. */
function WhereTo({ settings, draft, change, fault }: WhereToProps): JSX.Element {
  const { t } = useTranslation();
  const { email, mayChangeEmail, byServer } = settings;
  return (
    <>
      {mayChangeEmail ? (
        <TextInput
          type="email"
          label={t('letters:settings.email')}
          autoComplete="email"
          maxLength={254}
          maw={420}
          value={draft.email}
          error={fault}
          onChange={({ currentTarget }) => {
            change({ email: currentTarget.value });
          }}
        />
      ) : email === null ? (
        <Alert color="yellow" icon={<IconMailOff aria-hidden />} title={t('letters:settings.noAddress.title')}>
          {t('letters:settings.noAddress.detail')}
        </Alert>
      ) : (
        <Text>{t('letters:settings.address', { email })}</Text>
      )}
      {!byServer && (
        <Alert color="gray" icon={<IconFolder aria-hidden />} title={t('letters:settings.folder.title')}>
          {t('letters:settings.folder.detail')}
        </Alert>
      )}
    </>
  );
}
