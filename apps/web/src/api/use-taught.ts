import type { UseQueryResult } from '@tanstack/react-query';
import { useQuery } from '@tanstack/react-query';
import { getJournalsListQueryKey, journalsList } from './generated/journals/journals';
import type { JournalSummary, JournalsListParams } from './generated/model';

const PAGE = 100;
/** Nobody chooses from more; whoever sees more journals narrows them first. */
const MOST_PAGES = 30;

/** All journals that the reader may see: what filters and forms choose disciplines, groups and periods from. */
export const useTaught = (narrowed: JournalsListParams = {}): UseQueryResult<readonly JournalSummary[]> =>
  useQuery({
    queryKey: [...getJournalsListQueryKey(narrowed), 'all'],
    queryFn: async ({ signal }) => await readAll(narrowed, signal),
    staleTime: 5 * 60_000,
  });

async function readAll(narrowed: JournalsListParams, signal: AbortSignal): Promise<readonly JournalSummary[]> {
  const journals: JournalSummary[] = [];
  let cursor: string | null = null;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const answer = await journalsList({ ...narrowed, limit: PAGE, ...(cursor === null ? {} : { cursor }) }, { signal });
    journals.push(...answer.items);
    if (answer.next === null) break;
    cursor = answer.next;
  }
  return journals;
}
