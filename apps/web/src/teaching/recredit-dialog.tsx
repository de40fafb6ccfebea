import { TextInput } from '@mantine/core';
import type { JSX } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api/act';
import { faultAt } from '../api/fault-at';
import { taughtDisciplines } from '../api/find-taught';
import type { RecreditRequest } from '../api/generated/model';
import { recreditsRecord } from '../api/generated/teaching/teaching';
import { ActDialog } from '../design/act-dialog';
import { SearchedSelect } from '../design/searched-select';
import { findStudents } from './finders';
import styles from './teaching.module.css';

interface RecreditDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Records the order: whom, which discipline, number and date. */
export function RecreditDialog({ opened, onClose }: RecreditDialogProps): JSX.Element {
  const { t } = useTranslation();
  const [student, setStudent] = useState<string | null>(null);
  const [discipline, setDiscipline] = useState<string | null>(null);
  const [number, setNumber] = useState('');
  const [date, setDate] = useState('');
  const [missing, setMissing] = useState(false);
  const act = useAct({
    send: async (body: RecreditRequest, options) => await recreditsRecord(body, options),
    onDone: onClose,
  });
  const lacks = (value: string | null, path: string): string | null =>
    missing && (value ?? '').trim() === '' ? t('teaching:missing') : (faultAt(act.error, path) ?? null);
  const record = (): void => {
    const isTold = student !== null && discipline !== null && number.trim() !== '' && date !== '';
    setMissing(!isTold);
    if (isTold) act.mutate({ student, discipline, number: number.trim(), date });
  };
  return (
    <ActDialog
      {...{ opened, onClose }}
      title={t('teaching:recredit.title')}
      act={t('teaching:recredit.do')}
      busy={act.isPending}
      error={act.error}
      onAct={record}
    >
      <SearchedSelect
        of="students"
        find={findStudents}
        label={t('teaching:recredit.student')}
        description={t('teaching:recredit.studentHelp')}
        value={student}
        required
        fault={lacks(student, '/student')}
        onChange={setStudent}
      />
      <SearchedSelect
        of="disciplines"
        {...taughtDisciplines}
        label={t('teaching:recredit.discipline')}
        value={discipline}
        required
        fault={lacks(discipline, '/discipline')}
        onChange={setDiscipline}
      />
      <div className={styles.dates}>
        <TextInput
          label={t('teaching:recredit.number')}
          value={number}
          maxLength={60}
          required
          error={lacks(number, '/number')}
          onChange={({ currentTarget }) => {
            setNumber(currentTarget.value);
          }}
        />
        <TextInput
          type="date"
          label={t('teaching:basis.date')}
          value={date}
          required
          error={lacks(date, '/date')}
          onChange={({ currentTarget }) => {
            setDate(currentTarget.value);
          }}
        />
      </div>
    </ActDialog>
  );
}
