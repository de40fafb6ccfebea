import { useJournalsList } from '../api/generated/journals/journals';
import type { Task } from '../api/generated/model';

/** The journal that the case's form names; null where it cannot be told, or is not known yet. */
export function useJournalOf({ form, purpose }: Task): string | null {
  const { data } = useJournalsList(undefined, { query: { enabled: purpose === 'use-window' } });
  const journal = data?.items.find(
    ({ discipline, group }) => discipline.id === form?.discipline && group.id === form.group,
  );
  return journal?.id ?? null;
}
