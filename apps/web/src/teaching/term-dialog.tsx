import { Select, Text, TextInput } from '@mantine/core';
import type { JSX } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api/act';
import { faultAt } from '../api/fault-at';
import type { FillingTermRequest, RecordedFillingTerm } from '../api/generated/model';
import { fillingRulesRecordTerm, useCatalogueCatalogue } from '../api/generated/teaching/teaching';
import { ActDialog } from '../design/act-dialog';
import { momentAt } from '../forms/university-time';
import { universityZone } from '../language/moments';
import { isWhole, noBasis, trimmed } from './basis-draft';
import { BasisFields } from './basis-fields';
import styles from './teaching.module.css';

interface TermDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly onDone: (recorded: RecordedFillingTerm) => void;
}

/** Records a directive: which lessons, until when they may be filled, on which paper. Their locks move at once. */
export function TermDialog({ opened, onClose, onDone }: TermDialogProps): JSX.Element {
  const { t } = useTranslation();
  const { data } = useCatalogueCatalogue();
  const [period, setPeriod] = useState<string | null>(null);
  const [lessonType, setLessonType] = useState<string | null>(null);
  const [lessonsFrom, setFrom] = useState('');
  const [lessonsTo, setTo] = useState('');
  const [locksAt, setLocksAt] = useState('');
  const [basis, setBasis] = useState(noBasis);
  const [missing, setMissing] = useState(false);
  const act = useAct({
    send: async (body: FillingTermRequest, options) => await fillingRulesRecordTerm(body, options),
    onDone: (recorded) => {
      onDone(recorded);
      onClose();
    },
  });
  const record = (): void => {
    const isTold = lessonsFrom !== '' && lessonsTo !== '' && locksAt !== '' && isWhole(basis);
    setMissing(!isTold);
    if (!isTold) return;
    const until = momentAt(universityZone(), locksAt);
    act.mutate({ period, lessonType, lessonsFrom, lessonsTo, locksAt: until, basis: trimmed(basis) });
  };
  const moments = [
    { name: 'lessonsFrom', type: 'date', value: lessonsFrom, set: setFrom },
    { name: 'lessonsTo', type: 'date', value: lessonsTo, set: setTo },
    { name: 'locksAt', type: 'datetime-local', value: locksAt, set: setLocksAt },
  ] as const;
  return (
    <ActDialog
      {...{ opened, onClose }}
      size="lg"
      title={t('teaching:term.title')}
      act={t('teaching:term.do')}
      busy={act.isPending}
      error={act.error}
      onAct={record}
    >
      <Text size="sm">{t('teaching:term.detail')}</Text>
      <div className={styles.dates}>
        {moments.map(({ name, type, value, set }) => (
          <TextInput
            key={name}
            type={type}
            label={t(`teaching:term.${name}`)}
            value={value}
            required
            error={missing && value === '' ? t('teaching:missing') : (faultAt(act.error, `/${name}`) ?? null)}
            onChange={({ currentTarget }) => {
              set(currentTarget.value);
            }}
          />
        ))}
      </div>
      <div className={styles.dates}>
        <Select
          label={t('teaching:term.period')}
          placeholder={t('teaching:term.any')}
          clearable
          data={(data?.periods ?? []).map(({ id, title }) => ({ value: id, label: title }))}
          value={period}
          error={faultAt(act.error, '/period') ?? null}
          onChange={setPeriod}
        />
        <Select
          label={t('teaching:term.lessonType')}
          placeholder={t('teaching:term.any')}
          clearable
          data={(data?.lessonTypes ?? []).map(({ code, title }) => ({ value: code, label: title }))}
          value={lessonType}
          error={faultAt(act.error, '/lessonType') ?? null}
          onChange={setLessonType}
        />
      </div>
      <BasisFields value={basis} onChange={setBasis} missing={missing} error={act.error} of="directive" />
    </ActDialog>
  );
}
