import { useSessionWhoAmI } from '../api/generated/session/session';
import type { Session } from '../api/generated/model';

/** Who is logged in: undefined while it is asked, null when nobody is. */
export function useSession(): Session | null | undefined {
  const { data, isPending } = useSessionWhoAmI<Session | null>({
    query: { staleTime: 5 * 60_000, retry: false },
  });
  if (data !== undefined) return data;
  return isPending ? undefined : null;
}

/** The person who is logged in, on pages that only such a person sees. */
export function useMe(): Session {
  const session = useSession();
  if (session === null || session === undefined) throw new Error('a page of the shell without a person');
  return session;
}
