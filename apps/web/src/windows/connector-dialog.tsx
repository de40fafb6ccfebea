import { PasswordInput, Radio, Stack, Switch, TextInput } from '@mantine/core';
import type { JSX } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api/act';
import { faultAt } from '../api/fault-at';
import { journalConnectorsKeep } from '../api/generated/journal-connectors/journal-connectors';
import type { JournalConnector, JournalConnectorRequest } from '../api/generated/model';
import { ActDialog } from '../design/act-dialog';
import { DisciplinesField } from './disciplines-field';

interface ConnectorDialogProps {
  /** Null: a new one. */
  readonly connector: JournalConnector | null;
  readonly onClose: () => void;
}

const kinds = ['http', 'moodle'] as const;
const CODE = /^(?!built-in$)[a-z0-9][a-z0-9-]{0,62}$/;

/** How a journal kept elsewhere is reached. Its secret is written, never read. */
export function ConnectorDialog({ connector, onClose }: ConnectorDialogProps): JSX.Element {
  const { t } = useTranslation();
  const [code, setCode] = useState(connector?.code ?? '');
  const [kind, setKind] = useState<JournalConnector['kind']>(connector?.kind ?? 'http');
  const [address, setAddress] = useState(connector?.address ?? '');
  const [disciplines, setDisciplines] = useState<readonly string[] | null>(connector?.disciplines ?? null);
  const [enabled, setEnabled] = useState(connector?.enabled ?? true);
  const [secret, setSecret] = useState('');
  const [missing, setMissing] = useState(false);
  const act = useAct({
    send: async ({ name, body }: { name: string; body: JournalConnectorRequest }, options) => {
      await journalConnectorsKeep(name, body, options);
    },
    onDone: onClose,
  });
  const keep = (): void => {
    const isTold = CODE.test(code) && address.trim() !== '' && (connector !== null || secret !== '');
    setMissing(!isTold);
    if (!isTold) return;
    const body = {
      kind,
      address: address.trim(),
      disciplines: disciplines === null ? null : [...disciplines],
      enabled,
    };
    act.mutate({ name: code, body: { ...body, ...(secret === '' ? {} : { secret }) } });
  };
  const fault = (isWrong: boolean, path: string): string | null =>
    missing && isWrong ? t('windows:connectors.missing') : (faultAt(act.error, path) ?? null);
  return (
    <ActDialog
      opened
      size="lg"
      title={connector === null ? t('windows:connectors.add') : t('windows:connectors.changeOf', { code })}
      act={t('windows:connectors.keep')}
      busy={act.isPending}
      error={act.error}
      onAct={keep}
      onClose={onClose}
    >
      {connector === null && (
        <TextInput
          label={t('windows:connectors.code')}
          description={t('windows:connectors.codeHelp')}
          value={code}
          required
          data-autofocus
          error={fault(!CODE.test(code), '/code')}
          onChange={({ currentTarget }) => {
            setCode(currentTarget.value.trim());
          }}
        />
      )}
      <Radio.Group
        label={t('windows:connectors.system')}
        value={kind}
        onChange={(value) => {
          setKind(kinds.find((one) => one === value) ?? 'http');
        }}
      >
        <Stack gap="xs" mt="xs">
          {kinds.map((one) => (
            <Radio key={one} value={one} label={t(`windows:connectors.kind.${one}`)} />
          ))}
        </Stack>
      </Radio.Group>
      <TextInput
        type="url"
        label={t('windows:connectors.address')}
        value={address}
        maxLength={500}
        required
        error={fault(address.trim() === '', '/address')}
        onChange={({ currentTarget }) => {
          setAddress(currentTarget.value);
        }}
      />
      <PasswordInput
        label={t(`windows:connectors.secret.${kind}`)}
        description={t(connector === null ? 'windows:connectors.secretNew' : 'windows:connectors.secretKept')}
        value={secret}
        maxLength={500}
        autoComplete="off"
        required={connector === null}
        visibilityToggleButtonProps={{ 'aria-label': t('windows:connectors.showSecret') }}
        error={fault(connector === null && secret === '', '/secret')}
        onChange={({ currentTarget }) => {
          setSecret(currentTarget.value);
        }}
      />
      <Switch
        label={t('windows:connectors.every')}
        checked={disciplines === null}
        onChange={({ currentTarget }) => {
          setDisciplines(currentTarget.checked ? null : []);
        }}
      />
      {disciplines !== null && (
        <DisciplinesField
          value={disciplines}
          fault={faultAt(act.error, '/disciplines') ?? null}
          onChange={setDisciplines}
        />
      )}
      <Switch
        label={t('windows:connectors.enabled')}
        description={t('windows:connectors.enabledHelp')}
        checked={enabled}
        onChange={({ currentTarget }) => {
          setEnabled(currentTarget.checked);
        }}
      />
    </ActDialog>
  );
}
