import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { currentLanguage } from '../language/current-language';
import type { Option } from './option-list';

const TYPING_MS = 250;

interface Call {
  readonly signal: AbortSignal;
}

/** What a field finds at the server. */
export interface Searched<Choice extends Option> {
  /** Names the search among all that was read. */
  readonly of: string;
  readonly find: (words: string, call: Call) => Promise<readonly Choice[]>;
  /** The names of values that were not found here, e.g. one that an address holds. */
  readonly nameAll?: (values: readonly string[], call: Call) => Promise<readonly Choice[]>;
}

interface Found<Choice> {
  /** What is chosen, by its name, and what was found. */
  readonly options: readonly Choice[];
  readonly words: string;
  readonly setWords: (words: string) => void;
}

/** Finds while the reader types; what is chosen stays among the options, whatever is searched for next. */
export function useSearched<Choice extends Option>(
  { of, find, nameAll }: Searched<Choice>,
  chosen: readonly string[],
): Found<Choice> {
  const [words, setWords] = useState('');
  const [seen, setSeen] = useState<readonly Choice[]>([]);
  const [sought] = useDebouncedValue(words, TYPING_MS);
  // The field shows the name of what is chosen: that is nothing to search for.
  const search = seen.some(({ label }) => label === sought) ? '' : sought.trim();
  const { data: found = [] } = useQuery({
    queryKey: ['searched', of, currentLanguage(), search],
    queryFn: async ({ signal }) => await find(search, { signal }),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
  const unknown = chosen.filter((id) => ![...seen, ...found].some(({ value }) => value === id));
  const { data: named = [] } = useQuery({
    queryKey: ['searched', of, currentLanguage(), 'named', unknown],
    queryFn: async ({ signal }) => (await nameAll?.(unknown, { signal })) ?? [],
    enabled: unknown.length > 0 && nameAll !== undefined,
    staleTime: 60_000,
  });
  const kept = [...seen, ...named, ...found].filter(({ value }) => chosen.includes(value));
  const fresh = kept.filter(({ value }) => !seen.some((one) => one.value === value));
  if (fresh.length > 0) setSeen([...seen, ...fresh]);
  const options = [...new Map([...kept, ...found].map((option) => [option.value, option])).values()];
  return { options, words, setWords };
}
