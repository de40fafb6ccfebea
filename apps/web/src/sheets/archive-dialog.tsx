import { Text, TextInput } from '@mantine/core';
import type { JSX } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api/act';
import { faultAt } from '../api/fault-at';
import type { Sheet } from '../api/generated/model';
import { sheetsPrint } from '../api/generated/sheets/sheets';
import { ActDialog } from '../design/act-dialog';

interface ArchiveDialogProps {
  readonly sheet: Sheet;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Records into which case of the nomenclature a printed sheet was filed (R20, R39). */
export function ArchiveDialog({ sheet, opened, onClose }: ArchiveDialogProps): JSX.Element {
  const { t } = useTranslation();
  const [archivedAs, setArchivedAs] = useState('');
  const [missing, setMissing] = useState(false);
  const act = useAct({
    send: async (place: string, options) => await sheetsPrint(sheet.id, { archivedAs: place }, options),
    onDone: onClose,
  });
  return (
    <ActDialog
      {...{ opened, onClose }}
      title={t('sheets:archive.title', { number: sheet.number ?? '' })}
      act={t('sheets:archive.do')}
      busy={act.isPending}
      error={act.error}
      onAct={() => {
        const place = archivedAs.trim();
        setMissing(place === '');
        if (place !== '') act.mutate(place);
      }}
    >
      <Text size="sm">{t('sheets:archive.detail')}</Text>
      <TextInput
        label={t('sheets:archive.place')}
        description={t('sheets:archive.help')}
        value={archivedAs}
        maxLength={200}
        required
        data-autofocus
        error={missing ? t('sheets:form.missing') : (faultAt(act.error, '/archivedAs') ?? null)}
        onChange={({ currentTarget }) => {
          setArchivedAs(currentTarget.value);
        }}
      />
    </ActDialog>
  );
}
