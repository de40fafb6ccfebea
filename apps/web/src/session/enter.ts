import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult } from '@tanstack/react-query';
import { getSessionWhoAmIQueryKey, sessionEnter, sessionLeave } from '../api/generated/session/session';
import { isProblem } from '../api/problem';
import type { Credentials, Session } from '../api/generated/model';
import { currentLanguage, hasChosenLanguage } from '../language/current-language';
import { speak } from '../language/start-language';
import { forgetDrafts, forgetDraftsOfOthers } from './drafts';
import { forgetEnded } from './ended-session';
import { tellOtherTabs } from './follow-person';

interface Entering extends Credentials {
  /** One of the sample's people: whoever tries him goes on in the language he reads, whatever that person's own is. */
  readonly isSample?: boolean;
}

/** Logs in. What was read for another person is forgotten by `followPerson`. */
export function useEnter(): UseMutationResult<Session, unknown, Entering> {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: async ({ login, password }: Entering) => await sessionEnter({ login, password }),
    onSuccess: async (session, { isSample = false }) => {
      // What was chosen on this device stays; else one's own language, from now on also after a reload.
      if (!hasChosenLanguage()) await speak(isSample ? currentLanguage() : session.language, 'entered');
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
