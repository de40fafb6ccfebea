import { Checkbox, Select, Stack, Switch, Text } from '@mantine/core';
import type { JSX } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useAct } from '../api/act';
import { useJournalsOne } from '../api/generated/journals/journals';
import type { SheetRequest } from '../api/generated/model';
import { sheetsForm, useSheetKindsList } from '../api/generated/sheets/sheets';
import { ActDialog } from '../design/act-dialog';
import { RowsLoading } from '../design/rows-loading';
import { SearchedSelect } from '../design/searched-select';
import type { SheetPlace } from './sheet-places';
import { findPlaces } from './sheet-places';

interface FormDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Forms a sheet of what one teaches or answers for; the way on is the sheet itself. */
export function FormDialog({ opened, onClose }: FormDialogProps): JSX.Element {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { data: kinds } = useSheetKindsList();
  const [kind, setKind] = useState<string | null>(null);
  const [chosen, setChosen] = useState<SheetPlace | null>(null);
  const [students, setStudents] = useState<readonly string[] | null>(null);
  const [missing, setMissing] = useState(false);
  const act = useAct({
    send: async (body: SheetRequest, options) => await sheetsForm(body, options),
    onDone: ({ id }) => void navigate(`/sheets/${id}`),
  });
  const form = (): void => {
    const isWhole = kind !== null && chosen !== null && students?.length !== 0;
    setMissing(!isWhole);
    if (!isWhole) return;
    const { discipline, group, period } = chosen;
    act.mutate({ kind, discipline, group, period, ...(students === null ? {} : { students: [...students] }) });
  };
  return (
    <ActDialog
      {...{ opened, onClose }}
      title={t('sheets:form.title')}
      act={t('sheets:form.do')}
      busy={act.isPending}
      error={act.error}
      onAct={form}
    >
      <Text size="sm">{t('sheets:form.detail')}</Text>
      <Select
        label={t('sheets:form.kind')}
        data={(kinds?.items ?? []).map(({ code, title }) => ({ value: code, label: title }))}
        value={kind}
        required
        error={missing && kind === null ? t('sheets:form.missing') : null}
        onChange={setKind}
      />
      <SearchedSelect
        of="sheet-places"
        find={findPlaces}
        label={t('sheets:form.place')}
        description={t('sheets:form.placeHelp')}
        value={chosen?.value ?? null}
        required
        fault={missing && chosen === null ? t('sheets:form.missing') : null}
        onChange={(_, place) => {
          setChosen(place);
          setStudents(null);
        }}
      />
      {chosen !== null && (
        <>
          <Switch
            label={t('sheets:form.some')}
            description={t('sheets:form.someHelp')}
            checked={students !== null}
            onChange={({ currentTarget }) => {
              setStudents(currentTarget.checked ? [] : null);
            }}
          />
          {students !== null && (
            <Students
              journal={chosen.journal}
              value={students}
              onChange={setStudents}
              fault={missing && students.length === 0 ? t('sheets:form.missing') : null}
            />
          )}
        </>
      )}
    </ActDialog>
  );
}

interface StudentsProps {
  readonly journal: string;
  readonly value: readonly string[];
  readonly onChange: (students: readonly string[]) => void;
  readonly fault: string | null;
}

function Students({ journal, value, onChange, fault }: StudentsProps): JSX.Element {
  const { t } = useTranslation();
  const { data } = useJournalsOne(journal);
  if (data === undefined) return <RowsLoading rows={3} />;
  return (
    <Checkbox.Group label={t('sheets:form.students')} value={[...value]} onChange={onChange} error={fault}>
      <Stack gap={6} mt="xs" mah={260} style={{ overflowY: 'auto' }}>
        {data.students.map(({ id, name }) => (
          <Checkbox key={id} value={id} label={name} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}
