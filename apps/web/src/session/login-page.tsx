import { Alert, Button, Paper, PasswordInput, SimpleGrid, Stack, Text, TextInput, Title } from '@mantine/core';
import type { JSX, SubmitEvent } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDemoLogins } from '../api/generated/demo/demo';
import { ProblemNotice } from '../design/problem-notice';
import { useTitle } from '../design/use-title';
import { EntranceFrame } from '../shell/entrance-frame';
import { DemoLogins } from './demo-logins';
import { useHasEnded } from './ended-session';
import { useEnter } from './enter';

/** Login and password; with the sample university also its people, to enter as one of them. */
export function LoginPage(): JSX.Element {
  const { t } = useTranslation();
  const enter = useEnter();
  const ended = useHasEnded();
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const { data: sample } = useDemoLogins({ query: { retry: false, staleTime: Infinity } });
  useTitle(t('session:login.title'));
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const name = login.trim();
    enter.mutate({ login: name, password, isSample: sample?.logins.some((one) => one.login === name) ?? false });
  };
  return (
    <EntranceFrame>
      <SimpleGrid component="main" cols={1} maw={480} mx="auto" px="md" py={{ base: 'md', sm: 48 }} spacing="lg">
        <Paper withBorder p="xl" component="form" onSubmit={submit}>
          <Stack>
            <Title order={1}>{t('session:login.title')}</Title>
            {ended && !enter.isError && (
              <Alert color="yellow" role="status">
                {t('session:expired')}
              </Alert>
            )}
            {enter.isError && <ProblemNotice error={enter.error} />}
            <TextInput
              label={t('session:login.login')}
              autoComplete="username"
              autoCapitalize="none"
              required
              withAsterisk={false}
              value={login}
              onChange={({ currentTarget }) => {
                setLogin(currentTarget.value);
              }}
            />
            <PasswordInput
              visibilityToggleButtonProps={{ 'aria-label': t('design:password') }}
              label={t('session:login.password')}
              autoComplete="current-password"
              required
              withAsterisk={false}
              value={password}
              onChange={({ currentTarget }) => {
                setPassword(currentTarget.value);
              }}
            />
            <Button type="submit" loading={enter.isPending}>
              {t('session:login.enter')}
            </Button>
          </Stack>
        </Paper>
        <DemoLogins
          heading={<Title order={2}>{t('session:login.demo.title')}</Title>}
          explanation={<Text c="dimmed">{t('session:login.demo.explanation')}</Text>}
          busy={enter.isPending}
          onChoose={({ login: chosen, password: known }) => {
            enter.mutate({ login: chosen, password: known, isSample: true });
          }}
        />
      </SimpleGrid>
    </EntranceFrame>
  );
}
