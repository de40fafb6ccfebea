import type { UseQueryResult } from '@tanstack/react-query';
import type { Sitting } from '../api/generated/model';
import { useSittingsOne } from '../api/generated/sittings/sittings';
import { useLink } from '../api/live-updates';

/** Where no notice reaches the page it looks for itself: at a sitting people wait for each other. */
const WITHOUT_NOTICES_MS = 4000;
/** A written vote ends by the clock, which sends no notice. */
const ANYWAY_MS = 60_000;

/** A sitting as it stands at this moment. */
export function useSitting(id: string): UseQueryResult<Sitting, unknown> {
  const isTold = useLink() === 'open';
  return useSittingsOne<Sitting, unknown>(id, {
    query: {
      refetchInterval: ({ state }) => (isUnderWay(state.data) ? (isTold ? ANYWAY_MS : WITHOUT_NOTICES_MS) : false),
    },
  });
}

const isUnderWay = (sitting: Sitting | undefined): boolean =>
  sitting !== undefined && (sitting.state === 'planned' || sitting.state === 'open');
