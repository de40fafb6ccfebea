import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useState } from 'react';

const TYPING_MS = 300;
/** The server takes no more. */
const LONGEST = 100;

interface SearchFieldProps {
  readonly label: string;
  /** What is searched for now; empty: everything. */
  readonly value: string;
  readonly onSearch: (words: string) => void;
}

/** Words that a list at the server is searched by, sent when the typing pauses. */
export function SearchField({ label, value, onSearch }: SearchFieldProps): JSX.Element {
  const [typed, setTyped] = useState(value);
  const [sent, setSent] = useState(value);
  const send = useDebouncedCallback((words: string) => {
    setSent(words);
    onSearch(words);
  }, TYPING_MS);
  // Changed elsewhere, by the browser's way back or by «show all».
  if (value !== sent) {
    setSent(value);
    setTyped(value);
  }
  return (
    <TextInput
      type="search"
      label={label}
      leftSection={<IconSearch size={16} aria-hidden />}
      maw={460}
      maxLength={LONGEST}
      value={typed}
      onChange={({ currentTarget: { value: words } }) => {
        setTyped(words);
        send(words.trim());
      }}
    />
  );
}
