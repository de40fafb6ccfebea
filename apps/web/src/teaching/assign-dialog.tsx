import { Checkbox, Radio, Stack, TextInput } from '@mantine/core';
import type { JSX } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api/act';
import { faultAt } from '../api/fault-at';
import { useJournalsOne } from '../api/generated/journals/journals';
import type { AssignmentRequest } from '../api/generated/model';
import { assignmentsRecord } from '../api/generated/teaching/teaching';
import { ActDialog } from '../design/act-dialog';
import { RowsLoading } from '../design/rows-loading';
import { SearchedSelect } from '../design/searched-select';
import { isWhole, noBasis, trimmed } from './basis-draft';
import { BasisFields } from './basis-fields';
import { findJournals, findStaff } from './finders';
import styles from './teaching.module.css';

interface AssignDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

const kinds = ['substitution', 'repeat-course'] as const;

/** Records what a department's meeting has decided: who fills a journal in its teacher's place (R16), or for whom who repeat (R17). */
export function AssignDialog({ opened, onClose }: AssignDialogProps): JSX.Element {
  const { t } = useTranslation();
  const [kind, setKind] = useState<(typeof kinds)[number]>('substitution');
  const [journal, setJournal] = useState<string | null>(null);
  const [person, setPerson] = useState<string | null>(null);
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [students, setStudents] = useState<readonly string[]>([]);
  const [basis, setBasis] = useState(noBasis);
  const [missing, setMissing] = useState(false);
  const act = useAct({
    send: async (body: AssignmentRequest, options) => await assignmentsRecord(body, options),
    onDone: onClose,
  });
  const lacks = (value: string | null, path: string): string | null =>
    missing && (value ?? '') === '' ? t('teaching:missing') : (faultAt(act.error, path) ?? null);
  const record = (): void => {
    const isTold = journal !== null && person !== null && from !== '' && isWhole(basis);
    setMissing(!isTold);
    if (!isTold) return;
    act.mutate({
      ...{ kind, journal, person, from, basis: trimmed(basis) },
      ...(to === '' ? {} : { to }),
      ...(kind === 'repeat-course' && students.length > 0 ? { students: [...students] } : {}),
    });
  };
  return (
    <ActDialog
      {...{ opened, onClose }}
      size="lg"
      title={t('teaching:assign.title')}
      act={t('teaching:assign.do')}
      busy={act.isPending}
      error={act.error}
      onAct={record}
    >
      <Radio.Group
        label={t('teaching:assign.kind')}
        value={kind}
        onChange={(value) => {
          setKind(kinds.find((one) => one === value) ?? 'substitution');
        }}
      >
        <Stack gap="xs" mt="xs">
          {kinds.map((one) => (
            <Radio key={one} value={one} label={t(`teaching:assign.${one}`)} />
          ))}
        </Stack>
      </Radio.Group>
      <SearchedSelect
        of="journals"
        find={findJournals}
        label={t('teaching:assign.journal')}
        value={journal}
        required
        fault={lacks(journal, '/journal')}
        onChange={(value) => {
          setJournal(value);
          setStudents([]);
        }}
      />
      <SearchedSelect
        of="staff"
        find={findStaff}
        label={t('teaching:assign.person')}
        value={person}
        required
        fault={lacks(person, '/person')}
        onChange={setPerson}
      />
      <div className={styles.dates}>
        <TextInput
          type="date"
          label={t('teaching:assign.from')}
          value={from}
          required
          error={lacks(from, '/from')}
          onChange={({ currentTarget }) => {
            setFrom(currentTarget.value);
          }}
        />
        <TextInput
          type="date"
          label={t('teaching:assign.to')}
          description={t('teaching:assign.toHelp')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={to}
          error={faultAt(act.error, '/to') ?? null}
          onChange={({ currentTarget }) => {
            setTo(currentTarget.value);
          }}
        />
      </div>
      {kind === 'repeat-course' && journal !== null && (
        <Repeaters
          {...{ journal, value: students, onChange: setStudents }}
          fault={faultAt(act.error, '/students') ?? null}
        />
      )}
      <BasisFields value={basis} onChange={setBasis} missing={missing} error={act.error} of="minutes" />
    </ActDialog>
  );
}

interface RepeatersProps {
  readonly journal: string;
  readonly value: readonly string[];
  readonly onChange: (students: readonly string[]) => void;
  readonly fault: string | null;
}

function Repeaters({ journal, value, onChange, fault }: RepeatersProps): JSX.Element {
  const { t } = useTranslation();
  const { data } = useJournalsOne(journal);
  if (data === undefined) return <RowsLoading rows={3} />;
  return (
    <Checkbox.Group
      label={t('teaching:assign.students')}
      description={t('teaching:assign.studentsHelp')}
      value={[...value]}
      onChange={onChange}
      error={fault}
    >
      <Stack gap={6} mt="xs" mah={220} style={{ overflowY: 'auto' }}>
        {data.students.map(({ id, name }) => (
          <Checkbox key={id} value={id} label={name} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}
