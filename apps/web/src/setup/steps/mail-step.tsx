import { Checkbox, Group, PasswordInput, Radio, Stack, TextInput } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answers } from '../answers';
import type { WizardPart } from '../wizard-part';

/** The mail server; it may wait. */
export function MailStep(part: WizardPart): JSX.Element {
  const { t } = useTranslation();
  const { answers, change } = part;
  const set = (some: Partial<Answers['mail']>): void => {
    change({ mail: { ...answers.mail, ...some } });
  };
  return (
    <>
      <Radio.Group
        label={t('setup:mail.when')}
        value={answers.mail.wanted ? 'now' : 'later'}
        onChange={(chosen) => {
          set({ wanted: chosen === 'now' });
        }}
      >
        <Stack gap="xs" mt="xs">
          <Radio value="later" label={t('setup:mail.later')} />
          <Radio value="now" label={t('setup:mail.now')} />
        </Stack>
      </Radio.Group>
      {answers.mail.wanted && <ServerFields {...part} set={set} />}
    </>
  );
}

type ServerFieldsProps = WizardPart & { readonly set: (some: Partial<Answers['mail']>) => void };

function ServerFields({ answers, secrets, changeSecrets, fault, set }: ServerFieldsProps): JSX.Element {
  const { t } = useTranslation();
  const { mail } = answers;
  const field = (name: 'host' | 'port' | 'from' | 'login'): object => ({
    label: t(`setup:mail.${name}`),
    required: name !== 'login',
    value: mail[name],
    error: fault(`/mail/${name}`),
    spellCheck: false,
    onChange: ({ currentTarget }: { readonly currentTarget: HTMLInputElement }) => {
      set({ [name]: currentTarget.value });
    },
  });
  return (
    <>
      <Group align="flex-start" grow preventGrowOverflow={false}>
        <TextInput {...field('host')} miw={200} />
        <TextInput {...field('port')} inputMode="numeric" maw={{ base: '100%', xs: 120 }} />
      </Group>
      <Checkbox
        label={t('setup:mail.secure')}
        checked={mail.secure}
        onChange={({ currentTarget }) => {
          set({ secure: currentTarget.checked });
        }}
      />
      <TextInput {...field('from')} type="email" />
      <TextInput {...field('login')} autoComplete="off" />
      <PasswordInput
        visibilityToggleButtonProps={{ 'aria-label': t('design:password') }}
        label={t('setup:mail.password')}
        description={t('setup:mail.passwordHelp')}
        autoComplete="off"
        value={secrets.mailPassword}
        error={fault('/mail/password')}
        onChange={({ currentTarget }) => {
          changeSecrets({ mailPassword: currentTarget.value });
        }}
      />
    </>
  );
}
