import { Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import type { JSX } from 'react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { momentAt } from '../forms/university-time';
import { universityZone } from '../language/moments';
import styles from './calendars.module.css';
import type { Applied } from './change-dialog';
import { ChangeDialog } from './change-dialog';

interface OutageDialogProps {
  readonly unit: string;
  readonly onClose: () => void;
  readonly onDone: (applied: Applied) => void;
}

const ends = ['from', 'to'] as const;

/** Declares a stretch in which nobody could work with the system: time that was lost is given back (R18). */
export function OutageDialog({ unit, onClose, onDone }: OutageDialogProps): JSX.Element {
  const { t } = useTranslation();
  const [told, setTold] = useState({ from: '', to: '' });
  const [settled] = useDebouncedValue(told, 400);
  const change = useMemo(() => {
    if (settled.from === '' || settled.to === '') return null;
    const [from, to] = [momentAt(universityZone(), settled.from), momentAt(universityZone(), settled.to)];
    return { kind: 'outage', from, to } as const;
  }, [settled]);
  return (
    <ChangeDialog {...{ unit, change, onClose, onDone }} title={t('calendars:outage.title')}>
      <Text size="sm">{t('calendars:outage.detail')}</Text>
      <div className={styles.fields}>
        {ends.map((end) => (
          <TextInput
            key={end}
            type="datetime-local"
            label={t(`calendars:outage.${end}`)}
            value={told[end]}
            required
            onChange={({ currentTarget }) => {
              setTold({ ...told, [end]: currentTarget.value });
            }}
          />
        ))}
      </div>
    </ChangeDialog>
  );
}
