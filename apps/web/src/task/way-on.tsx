import { Button, Group, Text } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Task } from '../api/generated/model';
import type { NextTask } from './task-place';

/** Where one can go when nothing is left to decide here. */
export function WayOn({ task, next }: { readonly task: Task; readonly next: NextTask | null }): JSX.Element {
  const { t } = useTranslation();
  return (
    <Group gap="xs">
      {next === null ? (
        <Text size="sm">{t('task:nothingElse')}</Text>
      ) : (
        <Button
          component={Link}
          to={next.address}
          rightSection={<IconArrowRight size={16} aria-hidden />}
          h="auto"
          py={8}
          styles={{ label: { whiteSpace: 'normal' } }}
        >
          {t('task:nextTask', { title: next.title, number: next.number })}
        </Button>
      )}
      <Button component={Link} to={`/cases/${task.case.id}`} variant="default">
        {t('task:toCase')}
      </Button>
      <Button component={Link} to="/inbox" variant="subtle">
        {t('task:toInbox')}
      </Button>
    </Group>
  );
}
