import { Textarea, TextInput } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { faultAt } from '../api/fault-at';
import type { BasisDraft } from './basis-draft';
import styles from './calendars.module.css';

interface BasisFieldsProps {
  readonly value: BasisDraft;
  readonly onChange: (basis: BasisDraft) => void;
  /** Whether what is empty is pointed at. */
  readonly missing: boolean;
  readonly error: unknown;
}

/** Number, date and words of the paper: without them nothing is recorded. */
export function BasisFields({ value, onChange, missing, error }: BasisFieldsProps): JSX.Element {
  const { t } = useTranslation();
  const faultOf = (name: keyof BasisDraft): string | null =>
    missing && value[name].trim() === '' ? t('calendars:missing') : (faultAt(error, `/basis/${name}`) ?? null);
  return (
    <>
      <div className={styles.fields}>
        <TextInput
          label={t('calendars:basis.number')}
          value={value.number}
          maxLength={60}
          required
          error={faultOf('number')}
          onChange={({ currentTarget }) => {
            onChange({ ...value, number: currentTarget.value });
          }}
        />
        <TextInput
          type="date"
          label={t('calendars:basis.date')}
          value={value.date}
          required
          error={faultOf('date')}
          onChange={({ currentTarget }) => {
            onChange({ ...value, date: currentTarget.value });
          }}
        />
      </div>
      <Textarea
        label={t('calendars:basis.text')}
        value={value.text}
        maxLength={2000}
        autosize
        minRows={2}
        required
        error={faultOf('text')}
        onChange={({ currentTarget }) => {
          onChange({ ...value, text: currentTarget.value });
        }}
      />
    </>
  );
}
