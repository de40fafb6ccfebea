import { Text } from '@mantine/core';
import type { JSX } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api/act';
import { calendarLayersConfirm } from '../api/generated/calendars/calendars';
import type { DayOfCalendar } from '../api/generated/model';
import { ActDialog } from '../design/act-dialog';
import { wordDate } from '../language/moments';
import type { BasisDraft } from './basis-draft';
import { isWhole, noBasis, trimmed } from './basis-draft';
import { BasisFields } from './basis-fields';
import { nameIn } from './special-days';

interface ConfirmDialogProps {
  readonly unit: string;
  readonly day: DayOfCalendar;
  readonly onClose: () => void;
}

/** A day was decreed as it was expected; nothing is counted otherwise by it. */
export function ConfirmDialog({ unit, day, onClose }: ConfirmDialogProps): JSX.Element {
  const { t } = useTranslation();
  const [basis, setBasis] = useState(noBasis);
  const [missing, setMissing] = useState(false);
  const act = useAct({
    send: async (paper: BasisDraft, options) => await calendarLayersConfirm(unit, day.date, { basis: paper }, options),
    onDone: onClose,
  });
  return (
    <ActDialog
      opened
      title={t('calendars:confirm.title')}
      act={t('calendars:confirm.do')}
      busy={act.isPending}
      error={act.error}
      onClose={onClose}
      onAct={() => {
        setMissing(!isWhole(basis));
        if (isWhole(basis)) act.mutate(trimmed(basis));
      }}
    >
      <Text size="sm">{t('calendars:confirm.detail', { date: wordDate(day.date), name: nameIn(day.name) })}</Text>
      <BasisFields value={basis} onChange={setBasis} missing={missing} error={act.error} />
    </ActDialog>
  );
}
