import type { UseMutationResult } from '@tanstack/react-query';
import { useAct } from '../api/act';
import type { ActedSitting } from '../api/generated/model';
import type { Deed } from './deed';
import { carryOut } from './deed';

/** One thing that is done to a sitting, with its refusal in words where it is refused. */
export interface Doing {
  readonly act: (deed: Deed) => void;
  readonly busy: boolean;
  /** What is under way, or was done last. */
  readonly deed: Deed | undefined;
  /** Null: it was not refused. */
  readonly error: unknown;
}

interface SentDeed {
  /** Part of what is sent under one key: the same deed on another sitting is another act. */
  readonly sitting: string;
  readonly deed: Deed;
}

/** Does something to a sitting; afterwards the page is read again, also where it was refused: somebody else may have been first. */
export function useDeed(sitting: string, onDone?: (deed: Deed) => void, onRefused?: (error: unknown) => void): Doing {
  const act: UseMutationResult<ActedSitting, unknown, SentDeed> = useAct({
    send: async (input: SentDeed, options) => await carryOut(input.sitting, input.deed, options),
    onDone: (_, { deed }) => {
      onDone?.(deed);
    },
    onRefused: (error) => {
      onRefused?.(error);
    },
  });
  return {
    act: (deed) => {
      act.mutate({ sitting, deed });
    },
    ...{ busy: act.isPending, deed: act.variables?.deed, error: act.error },
  };
}
