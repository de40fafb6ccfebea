import { Checkbox, Group, PasswordInput, TextInput } from '@mantine/core';
import type { JSX } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api/act';
import { faultAt } from '../api/fault-at';
import { mailServerKeep } from '../api/generated/mail/mail';
import type { MailServer, MailServerRequest } from '../api/generated/model';
import { ActDialog } from '../design/act-dialog';

interface MailServerDialogProps {
  readonly server: MailServer['server'];
  readonly onClose: () => void;
}

/** How the university's mail server is reached. Its password is written, never read. */
export function MailServerDialog({ server, onClose }: MailServerDialogProps): JSX.Element {
  const { t } = useTranslation();
  const [host, setHost] = useState(server?.host ?? '');
  const [port, setPort] = useState(String(server?.port ?? 587));
  const [secure, setSecure] = useState(server?.secure ?? false);
  const [sender, setSender] = useState(server?.sender ?? '');
  const [login, setLogin] = useState(server?.login ?? '');
  const [password, setPassword] = useState('');
  const [missing, setMissing] = useState(false);
  const act = useAct({
    send: async (body: MailServerRequest, options) => {
      await mailServerKeep(body, options);
    },
    onDone: onClose,
  });
  const number = /^\d{1,5}$/.test(port) ? Number(port) : 0;
  const isKept = server?.hasPassword === true && server.host === host.trim() && server.login === login.trim();
  const keep = (): void => {
    const isTold = host.trim() !== '' && number > 0 && number < 65536 && sender.trim() !== '';
    setMissing(!isTold);
    if (!isTold) return;
    act.mutate({
      ...{ host: host.trim(), port: number, secure, sender: sender.trim() },
      login: login.trim() === '' ? null : login.trim(),
      ...(password === '' ? {} : { password }),
    });
  };
  const field = (value: string, set: (value: string) => void, path: string): object => ({
    value,
    spellCheck: false,
    error:
      faultAt(act.error, path) ??
      (missing && path !== '/login' && value.trim() === '' ? t('letters:server.missing') : null),
    onChange: ({ currentTarget }: { readonly currentTarget: HTMLInputElement }) => {
      set(currentTarget.value);
    },
  });
  return (
    <ActDialog
      opened
      title={t('letters:server.title')}
      act={t('letters:server.keep')}
      busy={act.isPending}
      error={act.error}
      onAct={keep}
      onClose={onClose}
    >
      <Group align="flex-start" grow preventGrowOverflow={false}>
        <TextInput
          label={t('letters:server.host')}
          required
          miw={200}
          data-autofocus
          {...field(host, setHost, '/host')}
        />
        <TextInput
          label={t('letters:server.port')}
          required
          inputMode="numeric"
          maw={{ base: '100%', xs: 120 }}
          {...field(port, setPort, '/port')}
        />
      </Group>
      <Checkbox
        label={t('letters:server.secure')}
        description={t('letters:server.secureHelp')}
        checked={secure}
        onChange={({ currentTarget }) => {
          setSecure(currentTarget.checked);
        }}
      />
      <TextInput type="email" label={t('letters:server.sender')} required {...field(sender, setSender, '/sender')} />
      <TextInput label={t('letters:server.login')} autoComplete="off" {...field(login, setLogin, '/login')} />
      <PasswordInput
        label={t('letters:server.password')}
        description={t(isKept ? 'letters:server.passwordKept' : 'letters:server.passwordNew')}
        visibilityToggleButtonProps={{ 'aria-label': t('design:password') }}
        autoComplete="off"
        maxLength={500}
        value={password}
        error={faultAt(act.error, '/password') ?? null}
        onChange={({ currentTarget }) => {
          setPassword(currentTarget.value);
        }}
      />
    </ActDialog>
  );
}
