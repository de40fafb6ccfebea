import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useAct } from '../api/act';
import type { DecisionAnswer, DecisionRequest, Task } from '../api/generated/model';
import { tasksDecide } from '../api/generated/tasks/tasks';
import { takeOutOfInbox } from './inbox-cache';

export interface Decision {
  /** What is on its way, or was the last to be sent. */
  readonly sent: DecisionRequest | undefined;
  readonly isSending: boolean;
  readonly answer: DecisionAnswer | null;
  readonly error: unknown;
  readonly decide: (request: DecisionRequest) => void;
  readonly forgetError: () => void;
}

/**
 * Sends a decision. The task leaves the inbox at once, and comes back where the server refuses or does not answer; a second
 * press of the same decision after a broken connection is recognised and counts once.
 */
export function useDecision(task: Task, onDone: () => void): Decision {
  const cache = useQueryClient();
  const [answer, setAnswer] = useState<DecisionAnswer | null>(null);
  const [error, setError] = useState<unknown>(null);
  const act = useAct<DecisionRequest, DecisionAnswer>({
    send: async (request, options) => await tasksDecide(task.id, request, options),
    expect: () => {
      setError(null);
      return takeOutOfInbox(cache, task.id);
    },
    onDone: (done) => {
      setAnswer(done);
      onDone();
    },
    onRefused: setError,
  });
  return {
    sent: act.variables,
    isSending: act.isPending && answer === null && error === null,
    answer,
    error,
    decide: act.mutate,
    forgetError: () => {
      setError(null);
    },
  };
}
