import { Stack, Switch, TextInput } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { faultAt } from '../api/fault-at';
import styles from './letters.module.css';
import type { SettingsDraft } from './settings-draft';

interface TimesOfDayProps {
  readonly draft: SettingsDraft;
  readonly change: (part: Partial<SettingsDraft>) => void;
  readonly error: unknown;
}

/** When the digest comes, and when nothing does; in the university's time. */
export function TimesOfDay({ draft, change, error }: TimesOfDayProps): JSX.Element {
  const { t } = useTranslation();
  const { digestAt, isQuiet, quiet } = draft;
  return (
    <Stack gap="sm">
      <div className={styles.times}>
        <Time
          label={t('letters:settings.digestAt')}
          value={digestAt}
          fault={faultAt(error, '/digestAt')}
          onChange={(value) => {
            change({ digestAt: value });
          }}
        />
      </div>
      <Switch
        label={t('letters:settings.quiet')}
        description={t('letters:settings.quietHelp')}
        checked={isQuiet}
        onChange={({ currentTarget }) => {
          change({ isQuiet: currentTarget.checked });
        }}
      />
      {isQuiet && (
        <div className={styles.times}>
          {(['from', 'to'] as const).map((end) => (
            <Time
              key={end}
              label={t(`letters:settings.${end}`)}
              value={quiet[end]}
              fault={faultAt(error, `/quiet/${end}`)}
              onChange={(value) => {
                change({ quiet: { ...quiet, [end]: value } });
              }}
            />
          ))}
        </div>
      )}
    </Stack>
  );
}

interface TimeProps {
  readonly label: string;
  readonly value: string;
  readonly fault: string | undefined;
  readonly onChange: (value: string) => void;
}

function Time({ label, value, fault, onChange }: TimeProps): JSX.Element {
  return (
    <TextInput
      type="time"
      {...{ label, value }}
      required
      error={fault ?? null}
      onChange={({ currentTarget }) => {
        onChange(currentTarget.value);
      }}
    />
  );
}
