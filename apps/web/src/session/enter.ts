import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult } from '@tanstack/react-query';
import { getSessionWhoAmIQueryKey, sessionEnter, sessionLeave } from '../api/generated/session/session';
import { isProblem } from '../api/problem';
import type { Credentials, Session } from '../api/generated/model';
import { hasChosenLanguage } from '../language/current-language';
import { speak } from '../language/start-language';
import { forgetDrafts, forgetDraftsOfOthers } from './drafts';
import { forgetEnded } from './ended-session';
import { tellOtherTabs } from './follow-person';

/** Logs in. What was read for another person is forgotten by `followPerson`. */
export function useEnter(): UseMutationResult<Session, unknown, Credentials> {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: async (credentials: Credentials) => await sessionEnter(credentials),
    onSuccess: async (session) => {
      if (!hasChosenLanguage()) await speak(session.language, false);
      forgetDraftsOfOthers(session.person.id);
      forgetEnded(cache);
      cache.setQueryData(getSessionWhoAmIQueryKey(), session);
      tellOtherTabs();
    },
  });
}

/** Logs out, and leaves nothing of the person on this device. */
export function useLeave(): UseMutationResult<void, unknown, void> {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: async () => {
      await sessionLeave().catch((error: unknown) => {
        // A session that has ended already is left all the same.
        if (!isProblem(error, 'not-logged-in')) throw error;
      });
    },
    onSuccess: () => {
      forgetDrafts();
      cache.setQueryData(getSessionWhoAmIQueryKey(), null);
      tellOtherTabs();
    },
  });
}
