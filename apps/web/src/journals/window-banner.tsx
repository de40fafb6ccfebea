import { Anchor, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconArrowRight, IconLockOpen2 } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Journal, OpenWindow } from '../api/generated/model';
import { useTasksInbox } from '../api/generated/tasks/tasks';
import { Countdown } from '../design/countdown';
import { isMine } from './cell-right';
import styles from './window-banner.module.css';
import { WindowScope } from './window-scope';

interface WindowBannerProps {
  readonly journal: Journal;
  readonly window: OpenWindow;
}

/** An open right: what may be changed under it, from which case, how long still, and where it is closed. */
export function WindowBanner({ journal, window }: WindowBannerProps): JSX.Element {
  const { t } = useTranslation();
  const { number, case: of } = window;
  return (
    <Paper
      withBorder
      p="md"
      className={styles.banner}
      component="section"
      aria-label={t('journals:window.title', { number })}
    >
      <Group justify="space-between" align="flex-start" gap="lg">
        <Stack gap={6} className={styles.words}>
          <Group gap="xs">
            <Group gap={8} wrap="nowrap">
              <IconLockOpen2 size={20} aria-hidden />
              <Title order={2} size="h3">
                {t('journals:window.title', { number })}
              </Title>
            </Group>
            <Text size="sm">
              {t('journals:window.case')}{' '}
              <Anchor component={Link} to={`/cases/${of.id}`} inherit>
                {of.number}
              </Anchor>
            </Text>
          </Group>
          <WindowScope {...{ journal, window }} />
          {isMine(journal, window) && <CloseEarly window={window} />}
        </Stack>
        <Countdown until={window.closesAt} />
      </Group>
    </Paper>
  );
}

/** The way to the task in which the window is closed before its end; to the case where there is no such task. */
function CloseEarly({ window }: { readonly window: OpenWindow }): JSX.Element {
  const { t } = useTranslation();
  const { data } = useTasksInbox({ case: window.case.id });
  const task = data?.items.find(({ purpose }) => purpose === 'use-window');
  const to = task === undefined ? `/cases/${window.case.id}` : `/inbox/${task.id}`;
  return (
    <Button
      component={Link}
      to={to}
      variant="default"
      size="xs"
      mt={4}
      className={styles.close}
      rightSection={<IconArrowRight size={16} aria-hidden />}
    >
      {t('journals:window.close')}
    </Button>
  );
}
