import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { QueryClient, UseMutationResult } from '@tanstack/react-query';
import { getSessionWhoAmIQueryKey, sessionEnter, sessionLeave } from '../api/generated/session/session';
import { isProblem } from '../api/problem';
import type { Credentials, Session } from '../api/generated/model';
import { hasChosenLanguage } from '../language/current-language';
import { speak } from '../language/start-language';
import { forgetDrafts, forgetDraftsOfOthers } from './drafts';
import { tellOtherTabs } from './other-tabs';

/** Logs in. What another person has read on this device is forgotten first. */
export function useEnter(): UseMutationResult<Session, unknown, Credentials> {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: async (credentials: Credentials) => await sessionEnter(credentials),
    onSuccess: async (session) => {
      if (!hasChosenLanguage()) await speak(session.language, false);
      forgetDraftsOfOthers(session.person.id);
      change(cache, session);
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
      change(cache, null);
      tellOtherTabs();
    },
  });
}

/** Who is logged in has changed: what was read for the one before is forgotten, but not the question itself, which the pages watch. */
function change(cache: QueryClient, session: Session | null): void {
  const [whoAmI] = getSessionWhoAmIQueryKey();
  cache.setQueryData(getSessionWhoAmIQueryKey(), session);
  cache.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== whoAmI });
}
