import type { WorkingStretch } from '../api/generated/model';

/** «09:00–13:00, 14:00–18:00» */
export const hoursText = (hours: readonly WorkingStretch[]): string =>
  hours.map(({ from, to }) => `${from}–${to}`).join(', ');

/** Weekdays one after another that have the same hours, 1 is Monday. */
export interface SameHours {
  readonly from: number;
  readonly to: number;
  readonly hours: string;
}

/** The week in as few lines as it needs; free days are left out. */
export function weekLines(week: readonly (readonly WorkingStretch[])[]): readonly SameHours[] {
  const lines: SameHours[] = [];
  week.forEach((stretches, place) => {
    const hours = hoursText(stretches);
    const last = lines.at(-1);
    if (last?.hours === hours && last.to === place) lines[lines.length - 1] = { ...last, to: place + 1 };
    else lines.push({ from: place + 1, to: place + 1, hours });
  });
  return lines.filter(({ hours }) => hours !== '');
}
