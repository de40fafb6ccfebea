import { Button, Group, Text, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Choice } from './teaching';

interface ChoicesBarProps {
  readonly all: readonly Choice[];
  /** Those that the search leaves. */
  readonly shown: readonly Choice[];
  readonly chosen: readonly string[];
  readonly most: number;
  readonly search: { readonly words: string; readonly onChange: (words: string) => void } | null;
  readonly onChange: (ids: readonly string[]) => void;
}

/** Search, «all», «none» and the count above a list of choices. */
export function ChoicesBar({ all, shown, chosen, most, search, onChange }: ChoicesBarProps): JSX.Element {
  const { t } = useTranslation();
  const ids = shown.map(({ id }) => id);
  const withShown = all.map(({ id }) => id).filter((id) => chosen.includes(id) || ids.includes(id));
  return (
    <Group gap="xs" mt="xs" wrap="wrap">
      {search !== null && (
        <TextInput
          flex={1}
          miw={180}
          size="xs"
          type="search"
          aria-label={t('forms:choices.search')}
          placeholder={t('forms:choices.search')}
          leftSection={<IconSearch size={14} aria-hidden />}
          value={search.words}
          onChange={({ currentTarget }) => {
            search.onChange(currentTarget.value);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter') event.preventDefault();
          }}
        />
      )}
      <Button
        size="xs"
        variant="default"
        disabled={withShown.length > most || withShown.length === chosen.length}
        onClick={() => {
          onChange(withShown);
        }}
      >
        {t('forms:choices.all')}
      </Button>
      <Button
        size="xs"
        variant="subtle"
        color="gray"
        disabled={chosen.length === 0}
        onClick={() => {
          onChange([]);
        }}
      >
        {t('forms:choices.none')}
      </Button>
      <Text size="sm" c="dimmed" role="status">
        {t('forms:choices.count', { chosen: chosen.length, all: all.length })}
      </Text>
    </Group>
  );
}
