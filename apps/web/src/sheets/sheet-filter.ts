import type { SheetsListParams } from '../api/generated/model';
import type { AddressFilter } from '../design/use-address';

export const filterNames = ['show', 'kind', 'discipline', 'group', 'period'] as const;
export type SheetFilter = AddressFilter<(typeof filterNames)[number]>;

/** The parts of the list; `late` is what was or is not closed in time (R20). */
export const shown = ['all', 'open', 'late', 'reopened', 'closed'] as const;
export type Shown = (typeof shown)[number];

/** What an address asks to show; anything else is all of it. */
export const shownOf = (asked: string | null): Shown => shown.find((one) => one === asked) ?? 'all';

/** What is asked of the server. */
export function askFor({ show, ...narrowed }: SheetFilter): SheetsListParams {
  const given = Object.entries(narrowed).filter((entry): entry is [string, string] => entry[1] !== null);
  const part = shownOf(show);
  return {
    ...Object.fromEntries(given),
    ...(part === 'late' ? { overdue: 'true' } : part === 'all' ? {} : { state: part }),
  };
}
