import { Anchor, Group, List, Text, Title } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Task } from '../api/generated/model';

/** The papers of the case with their revisions; each opens as it is. */
export function TaskDocuments({
  task,
  shown,
}: {
  readonly task: Task;
  readonly shown: string | null;
}): JSX.Element | null {
  const { t } = useTranslation();
  if (task.documents.length === 0) return null;
  return (
    <section aria-labelledby="task-documents">
      <Title order={3} id="task-documents" mb={4}>
        {t('task:documents.title')}
      </Title>
      <List listStyleType="none" spacing={4}>
        {task.documents.map(({ id, template, revision, current }) => (
          <List.Item key={id} icon={<IconFileText size={18} stroke={1.6} aria-hidden />}>
            <Group gap="xs">
              <Anchor href={`/api/documents/${id}/content`} target="_blank" rel="noopener" size="sm">
                {t('task:documents.name', { template, revision })}
              </Anchor>
              <Text size="xs" c="dimmed">
                {[
                  current ? t('task:documents.current') : t('task:documents.replaced'),
                  ...(id === shown ? [t('task:documents.shown')] : []),
                ].join(' · ')}
              </Text>
            </Group>
          </List.Item>
        ))}
      </List>
    </section>
  );
}
