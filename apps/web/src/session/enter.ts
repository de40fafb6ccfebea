import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult } from '@tanstack/react-query';
import { getSessionWhoAmIQueryKey, sessionEnter, sessionLeave } from '../api/generated/session/session';
import type { Credentials, Session } from '../api/generated/model';
import { hasChosenLanguage } from '../language/current-language';
import { speak } from '../language/start-language';
import { forgetDrafts } from './drafts';

/** Logs in. What another person has read on this device is forgotten first. */
export function useEnter(): UseMutationResult<Session, unknown, Credentials> {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: async (credentials: Credentials) => await sessionEnter(credentials),
    onSuccess: async (session) => {
      if (!hasChosenLanguage()) await speak(session.language, false);
      cache.clear();
      cache.setQueryData(getSessionWhoAmIQueryKey(), session);
    },
  });
}

/** Logs out, and leaves nothing of the person on this device. */
export function useLeave(): UseMutationResult<void, unknown, void> {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: async () => {
      await sessionLeave();
    },
    onSuccess: () => {
      forgetDrafts();
      cache.clear();
      cache.setQueryData(getSessionWhoAmIQueryKey(), null);
    },
  });
}
