import type { JSX } from 'react';
import { useState } from 'react';
import type { DayOfCalendar, UnitCalendar } from '../api/generated/model';
import { ConfirmDialog } from './confirm-dialog';
import { DayDialog } from './day-dialog';
import type { Draft } from './draft';

interface OpenedDayProps {
  readonly day: DayOfCalendar;
  readonly calendar: UnitCalendar;
  readonly draft: Draft | null;
  readonly onDraft: (draft: Draft) => void;
  /** Whether who reads this keeps calendars. */
  readonly mayKeep: boolean;
  readonly onClose: () => void;
}

/** A day that was chosen, and its confirmation where it is provisional. */
export function OpenedDay({ day, calendar, draft, onDraft, mayKeep, onClose }: OpenedDayProps): JSX.Element {
  const [confirming, setConfirming] = useState(false);
  if (confirming) return <ConfirmDialog unit={calendar.owner.id} day={day} onClose={onClose} />;
  const mayConfirm = day.provisional === true && mayKeep && draft === null;
  const confirm = (): void => {
    setConfirming(true);
  };
  return <DayDialog {...{ day, calendar, draft, onDraft, onClose }} onConfirm={mayConfirm ? confirm : null} />;
}
