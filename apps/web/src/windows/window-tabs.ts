import { WindowsListState } from '../api/generated/model';

/** The order of the tabs: what may be changed now comes first. */
export const windowTabs = ['open', 'requested', 'closed'] as const satisfies readonly WindowsListState[];

/** The state that an address asks for; anything else is what is open. */
export const tabOf = (asked: string | null): WindowsListState =>
  Object.values(WindowsListState).find((state) => state === asked) ?? 'open';
