import { Stack, Text, UnstyledButton } from '@mantine/core';
import type { JSX, ReactNode } from 'react';
import { useDemoLogins } from '../api/generated/demo/demo';
import type { DemoLoginsItem } from '../api/generated/model';
import classes from './demo-logins.module.css';

interface DemoLoginsProps {
  readonly heading: ReactNode;
  readonly explanation: ReactNode;
  readonly busy: boolean;
  readonly onChoose: (login: DemoLoginsItem) => void;
}

/** The people of the sample university. Where there is none, nothing at all is shown. */
export function DemoLogins({ heading, explanation, busy, onChoose }: DemoLoginsProps): JSX.Element | null {
  const { data } = useDemoLogins({ query: { retry: false, staleTime: Infinity } });
  if (data === undefined) return null;
  return (
    <Stack component="section" gap="xs">
      {heading}
      {explanation}
      {data.logins.map((login) => (
        <UnstyledButton
          key={login.login}
          className={classes.login ?? ''}
          px="md"
          py="xs"
          disabled={busy}
          onClick={() => {
            onChoose(login);
          }}
        >
          <Text fw={500}>{login.name}</Text>
          <Text size="sm" c="dimmed">
            {login.positions.join(', ')}
          </Text>
        </UnstyledButton>
      ))}
    </Stack>
  );
}
