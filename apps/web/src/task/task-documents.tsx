import { Anchor, Group, List, Text } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Document } from '../api/generated/model';
import { SectionTitle } from './section-title';

interface TaskDocumentsProps {
  readonly documents: readonly Document[];
  /** The one that is shown above. */
  readonly shown: string | null;
}

const HASH_SHOWN = 12;

/** The papers of the case with their revisions; each opens as it is. */
export function TaskDocuments({ documents, shown }: TaskDocumentsProps): JSX.Element | null {
  const { t } = useTranslation();
  if (documents.length === 0) return null;
  return (
    <section aria-labelledby="task-documents">
      <SectionTitle id="task-documents">{t('task:documents.title')}</SectionTitle>
      <List listStyleType="none" spacing={4} center>
        {documents.map(({ id, title, revision, current, content, hash }) => (
          <List.Item key={id} icon={<IconFileText size={18} stroke={1.6} aria-hidden />}>
            <Group gap="xs">
              <Anchor href={content} target="_blank" rel="noopener" size="sm">
                {t('task:documents.name', { title, revision })}
              </Anchor>
              <Text size="xs" c="dimmed">
                {[
                  current ? t('task:documents.current') : t('task:documents.replaced'),
                  ...(id === shown ? [t('task:documents.shown')] : []),
                  t('task:documents.hash', { hash: hash.slice(0, HASH_SHOWN) }),
                ].join(' · ')}
              </Text>
            </Group>
          </List.Item>
        ))}
      </List>
    </section>
  );
}
