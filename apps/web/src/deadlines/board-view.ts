import { DeadlinesBoardState } from '../api/generated/model';
import type { AddressFilter } from '../design/use-address';

/** The parts of the page: the states of the board, and how a period went. */
export const boardStates = Object.values(DeadlinesBoardState);
export const periodViews = ['load', 'breaches'] as const;
export type PeriodView = (typeof periodViews)[number];
export type View = DeadlinesBoardState | PeriodView;

/** What stands in the address beside the part that is shown. */
export const filterNames = ['procedure', 'unit', 'person', 'search', 'from', 'to', 'by'] as const;
export type BoardFilter = AddressFilter<(typeof filterNames)[number]>;

/** The part that an address asks for; anything else is the terms that run. */
export const viewOf = (asked: string | null): View =>
  [...boardStates, ...periodViews].find((view) => view === asked) ?? 'running';

export const isPeriodView = (view: View): view is PeriodView => periodViews.some((one) => one === view);

/** Which parts a filter narrows. */
const narrows: Readonly<Record<(typeof filterNames)[number], (view: View) => boolean>> = {
  procedure: () => true,
  unit: () => true,
  person: (view) => view !== 'load',
  search: (view) => view !== 'load',
  from: isPeriodView,
  to: isPeriodView,
  by: (view) => view === 'load',
};

/** What the server is asked for: the filters that the part that is shown knows. */
export function askedOf(view: View, filter: BoardFilter): Readonly<Record<string, string>> {
  return Object.fromEntries(
    filterNames.flatMap((name) => {
      const value = filter[name];
      return value !== null && narrows[name](view) ? [[name, value] as const] : [];
    }),
  );
}

/** Whether something that narrows this part stands in the address. */
export const isNarrowed = (view: View, filter: BoardFilter): boolean =>
  Object.keys(askedOf(view, filter)).some((name) => name !== 'by');

/** The address of a part, with what the list is narrowed to. */
export function addressOf(view: View, filter: BoardFilter): string {
  const kept = filterNames.flatMap((name) => {
    const value = filter[name];
    return value === null ? [] : [[name, value] as [string, string]];
  });
  const params = new URLSearchParams([...(view === 'running' ? [] : [['view', view] as [string, string]]), ...kept]);
  return params.size === 0 ? '/deadlines' : `/deadlines?${params.toString()}`;
}

/** Where a part is kept as a file. */
export function fileAddress(view: View, filter: BoardFilter, format: 'xlsx' | 'csv', language: string): string {
  const params = new URLSearchParams({
    ...askedOf(view, filter),
    ...(isPeriodView(view) ? {} : { state: view }),
    ...{ format, language },
  });
  return `/api/deadlines${isPeriodView(view) ? `/${view}` : ''}?${params.toString()}`;
}
