import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult } from '@tanstack/react-query';
import { useRef } from 'react';
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
  const pending = useRef<{ readonly of: string; readonly key: string } | null>(null);
  return useMutation({
    mutationFn: async (input: Input) => {
      const of = JSON.stringify(input);
      // Another input is another act: the server refuses one key for two bodies.
      if (pending.current?.of !== of) pending.current = { of, key: crypto.randomUUID() };
      return await act.send(input, { headers: { 'Idempotency-Key': pending.current.key } });
    },
    onMutate: (input) => act.expect?.(input),
    onSuccess: (answer, input) => {
      pending.current = null;
      act.onDone?.(answer, input);
    },
    onError: (error, input, takeBack) => {
      takeBack?.();
      if (!(error instanceof Unreachable)) pending.current = null;
      act.onRefused?.(error, input);
    },
    onSettled: () => {
      // Not waited for: the act is answered, the lists follow.
      void cache.invalidateQueries();
    },
  });
}
