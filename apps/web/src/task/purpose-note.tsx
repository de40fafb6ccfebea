import { Button, Text } from '@mantine/core';
import { IconBook2 } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Task } from '../api/generated/model';
import { useJournalsList } from '../api/generated/journals/journals';

/** What is to be done where it is no verdict: work in an open journal, or a step that got stuck. */
export function PurposeNote({ task }: { readonly task: Task }): JSX.Element | null {
  const { t } = useTranslation();
  if (task.purpose === 'use-window') return <WindowNote task={task} />;
  if (task.purpose === 'incident') return <Text size="sm">{t('task:incident')}</Text>;
  return null;
}

function WindowNote({ task }: { readonly task: Task }): JSX.Element {
  const { t } = useTranslation();
  return (
    <>
      <Text size="sm">{t('task:window.detail')}</Text>
      <Button component={Link} to={useJournalOf(task)} leftSection={<IconBook2 size={18} aria-hidden />}>
        {t('task:window.open')}
      </Button>
    </>
  );
}

/** The journal that the case's form names, or the list of journals where it cannot be told. */
function useJournalOf({ form }: Task): string {
  const { data } = useJournalsList();
  const journal = data?.items.find(
    ({ discipline, group }) => discipline.id === form?.discipline && group.id === form.group,
  );
  return journal === undefined ? '/journals' : `/journals/${journal.id}`;
}
