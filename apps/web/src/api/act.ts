import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult } from '@tanstack/react-query';
import { actIsAnswered, keyOfAct } from './act-keys';
import { Unreachable } from './problem';

/** What the generated functions take beside their own arguments. */
export interface ActOptions {
  readonly headers: { readonly 'Idempotency-Key': string };
}

interface Act<Input, Answer> {
  readonly send: (input: Input, options: ActOptions) => Promise<Answer>;
  /** Before the answer: shows what will be. Gives the function that takes it back. */
  readonly expect?: (input: Input) => () => void;
  readonly onDone?: (answer: Answer, input: Input) => void;
  readonly onRefused?: (error: unknown, input: Input) => void;
}

/**
 * An act of a person: sent with an idempotency key that stays the same until the server has answered it. When the network
 * fails in the middle and he presses again, the server recognises the key and acts once.
 *
 * After every answer all that was read is looked at again: an act may change any list.
 */
export function useAct<Input, Answer>(act: Act<Input, Answer>): UseMutationResult<Answer, unknown, Input> {
  const cache = useQueryClient();
  return useMutation({
    // Another input is another act: the server refuses one key for two bodies.
    mutationFn: async (input: Input) =>
      await act.send(input, { headers: { 'Idempotency-Key': keyOfAct(JSON.stringify(input)) } }),
    onMutate: (input) => act.expect?.(input),
    onSuccess: (answer, input) => {
      actIsAnswered(JSON.stringify(input));
      act.onDone?.(answer, input);
    },
    onError: (error, input, takeBack) => {
      takeBack?.();
      if (!(error instanceof Unreachable)) actIsAnswered(JSON.stringify(input));
      act.onRefused?.(error, input);
    },
    onSettled: () => {
      // Not waited for: the act is answered, the lists follow.
      void cache.invalidateQueries();
    },
  });
}
