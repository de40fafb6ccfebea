import { Button, Text } from '@mantine/core';
import { IconBook2 } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Task } from '../api/generated/model';
import { useJournalOf } from './use-journal-of';

/** What is to be done where it is no verdict: work in an open journal, a step that got stuck, or a word to whoever decides. */
export function PurposeNote({ task }: { readonly task: Task }): JSX.Element | null {
  const { t } = useTranslation();
  if (task.purpose === 'use-window') return <WindowNote task={task} />;
  if (task.purpose === 'incident') return <Text size="sm">{t('task:incident')}</Text>;
  if (task.purpose === 'advise') return <Text size="sm">{t('task:advise')}</Text>;
  return null;
}

function WindowNote({ task }: { readonly task: Task }): JSX.Element {
  const { t } = useTranslation();
  const journal = useJournalOf(task);
  return (
    <>
      <Text size="sm">{t('task:window.detail')}</Text>
      <Button
        component={Link}
        to={journal === null ? '/journals' : `/journals/${journal}`}
        leftSection={<IconBook2 size={18} aria-hidden />}
      >
        {t('task:window.open')}
      </Button>
    </>
  );
}
