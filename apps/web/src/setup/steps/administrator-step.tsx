import { PasswordInput, TextInput } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answers } from '../answers';
import type { WizardPart } from '../wizard-part';

/** The first account. Its password is not kept on this device. */
export function AdministratorStep({ answers, secrets, change, changeSecrets, fault }: WizardPart): JSX.Element {
  const { t } = useTranslation();
  const { administrator } = answers;
  const set = (part: Partial<Answers['administrator']>): void => {
    change({ administrator: { ...administrator, ...part } });
  };
  return (
    <>
      <TextInput
        label={t('setup:administrator.name')}
        description={t('setup:administrator.nameHelp')}
        autoComplete="name"
        required
        maxLength={200}
        value={administrator.name}
        error={fault('/administrator/name')}
        onChange={({ currentTarget }) => {
          set({ name: currentTarget.value });
        }}
      />
      <TextInput
        label={t('setup:administrator.login')}
        description={t('setup:administrator.loginHelp')}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        required
        maxLength={60}
        value={administrator.login}
        error={fault('/administrator/login')}
        onChange={({ currentTarget }) => {
          set({ login: currentTarget.value.toLowerCase() });
        }}
      />
      <TextInput
        type="email"
        label={t('setup:administrator.email')}
        description={t('setup:administrator.emailHelp')}
        autoComplete="email"
        maxLength={254}
        value={administrator.email ?? ''}
        error={fault('/administrator/email')}
        onChange={({ currentTarget }) => {
          set({ email: currentTarget.value });
        }}
      />
      <PasswordInput
        visibilityToggleButtonProps={{ 'aria-label': t('design:password') }}
        label={t('setup:administrator.password')}
        description={t('setup:administrator.passwordHelp')}
        autoComplete="new-password"
        required
        value={secrets.password}
        error={fault('/administrator/password')}
        onChange={({ currentTarget }) => {
          changeSecrets({ password: currentTarget.value });
        }}
      />
      <PasswordInput
        visibilityToggleButtonProps={{ 'aria-label': t('design:password') }}
        label={t('setup:administrator.repeated')}
        autoComplete="new-password"
        required
        value={secrets.repeated}
        error={fault('/administrator/repeated')}
        onChange={({ currentTarget }) => {
          changeSecrets({ repeated: currentTarget.value });
        }}
      />
    </>
  );
}
