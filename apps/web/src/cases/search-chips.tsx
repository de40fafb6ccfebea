import { Button, Group, Text } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useProceduresList } from '../api/generated/procedures/procedures';
import { wordDate } from '../language/moments';
import type { CaseFilter } from './search-filter';
import { isNarrowed, noFilter } from './search-filter';

interface SearchChipsProps {
  readonly filter: CaseFilter;
  readonly onNarrow: (filter: CaseFilter) => void;
}

/** What the list is narrowed to; each of it is taken away by a press. */
export function SearchChips({ filter, onNarrow }: SearchChipsProps): JSX.Element | null {
  const { t } = useTranslation();
  const words = useFilterWords(filter);
  if (!isNarrowed(filter)) return null;
  return (
    <Group gap="xs" mb="md" role="group" aria-label={t('cases:search.narrowed')}>
      <Text size="sm">{t('cases:search.narrowed')}</Text>
      {words.map(({ name, word }) => (
        <Button
          key={name}
          size="compact-sm"
          radius="xl"
          variant="default"
          fw={500}
          rightSection={<IconX size={14} aria-hidden />}
          aria-label={t('cases:search.remove', { what: word })}
          onClick={() => {
            onNarrow({ ...filter, [name]: null });
          }}
        >
          {word}
        </Button>
      ))}
      <Button
        size="compact-sm"
        variant="subtle"
        onClick={() => {
          onNarrow(noFilter);
        }}
      >
        {t('cases:search.reset')}
      </Button>
    </Group>
  );
}

interface FilterWord {
  readonly name: keyof CaseFilter;
  readonly word: string;
}

function useFilterWords({ search, state, procedure, from, to }: CaseFilter): readonly FilterWord[] {
  const { t } = useTranslation();
  const { data } = useProceduresList();
  const title = data?.items.find(({ id }) => id === procedure)?.title ?? procedure;
  const words: readonly { readonly name: keyof CaseFilter; readonly word: string | null }[] = [
    { name: 'search', word: search === null ? null : t('cases:search.chip.search', { search }) },
    { name: 'state', word: state === null ? null : t(`design:case.state.${state}`) },
    { name: 'procedure', word: title },
    { name: 'from', word: from === null ? null : t('cases:search.chip.from', { day: wordDate(from) }) },
    { name: 'to', word: to === null ? null : t('cases:search.chip.to', { day: wordDate(to) }) },
  ];
  return words.flatMap(({ name, word }) => (word === null ? [] : [{ name, word }]));
}
