import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormContext } from './form-context';
import type { FormSchema } from './form-schema';
import { distinct } from './teaching';
import type { Choice } from './teaching';

const TYPING_MS = 250;

interface Found {
  readonly options: readonly Choice[];
  readonly words: string;
  readonly setWords: (words: string) => void;
}

/** Finds people or units while the reader types; what he has chosen stays among the options with its name. */
export function useFound(schema: FormSchema, chosen: readonly string[]): Found {
  const { choices } = useFormContext();
  const cache = useQueryClient();
  const source = schema['x-source'] === 'unit' ? 'unit' : 'person';
  const [words, setWords] = useState('');
  const [sought] = useDebouncedValue(words, TYPING_MS);
  const { data = [] } = useQuery({
    queryKey: ['choices', source, sought],
    queryFn: async () => await choices.find(source, sought),
    placeholderData: keepPreviousData,
  });
  const seen = cache
    .getQueriesData<readonly Choice[]>({ queryKey: ['choices', source] })
    .flatMap(([, some]) => some ?? []);
  const named = chosen.flatMap((id) => seen.find((choice) => choice.id === id) ?? []);
  return { options: distinct([...named, ...data]), words, setWords };
}
