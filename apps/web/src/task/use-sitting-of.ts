import { useQueries } from '@tanstack/react-query';
import { getCouncilsWaitingQueryOptions, useCouncilsList } from '../api/generated/councils/councils';
import type { Task } from '../api/generated/model';

/** A task that a council decides at its sittings. */
export interface TaskOfCouncil {
  readonly council: { readonly id: string; readonly title: string };
  /** On whose agenda it stands. */
  readonly sitting: string | null;
  /** Whether the task itself can still be decided, as one of a sitting that was held on paper. */
  readonly isDecidedHere: boolean;
}

/**
 * Whose sitting a task waits for: known to whoever runs the sittings of the council. Nobody else asks the server.
 *
 * @returns undefined while it is asked; null where the task waits for no sitting.
 */
export function useSittingOf({ id, state, purpose }: Task): TaskOfCouncil | null | undefined {
  const { data, isPending } = useCouncilsList();
  const isOpen = state === 'open' && purpose === 'decide';
  const kept = isOpen ? (data?.items.filter(({ keeps, sits }) => keeps && sits) ?? []) : [];
  const waiting = useQueries({ queries: kept.map((council) => getCouncilsWaitingQueryOptions(council.id)) });
  for (const [place, council] of kept.entries()) {
    const found = waiting[place]?.data?.items.find(({ task }) => task === id);
    if (found !== undefined) {
      const { title, unit, recording } = council;
      return {
        council: { id: council.id, title: `${title}, ${unit.title}` },
        ...{ sitting: found.sitting, isDecidedHere: recording === 'allowed' },
      };
    }
  }
  return (isOpen && isPending) || waiting.some((one) => one.isPending) ? undefined : null;
}
