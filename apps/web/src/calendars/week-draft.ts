import type { WorkingStretch } from '../api/generated/model';

/** A day of the week as it is typed: one stretch, with a break or without. */
export interface WeekdayDraft {
  readonly isWorked: boolean;
  readonly from: string;
  readonly to: string;
  /** Empty: there is none. */
  readonly breakFrom: string;
  readonly breakTo: string;
}

const usual: WeekdayDraft = { isWorked: false, from: '09:00', to: '18:00', breakFrom: '13:00', breakTo: '14:00' };

/** More than one break is kept as it is: this form has room for one. */
export function weekdayOf(hours: readonly WorkingStretch[]): WeekdayDraft {
  const [first, second] = hours;
  if (first === undefined) return usual;
  if (second === undefined) return { isWorked: true, from: first.from, to: first.to, breakFrom: '', breakTo: '' };
  return { isWorked: true, from: first.from, to: second.to, breakFrom: first.to, breakTo: second.from };
}

export function hoursOf({ isWorked, from, to, breakFrom, breakTo }: WeekdayDraft): WorkingStretch[] {
  if (!isWorked) return [];
  if (breakFrom === '' && breakTo === '') return [{ from, to }];
  return [
    { from, to: breakFrom },
    { from: breakTo, to },
  ];
}
