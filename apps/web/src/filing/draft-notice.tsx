import { Alert, Button, Group, Text } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';

/** Says that the form was begun earlier, and offers to begin anew. */
export function DraftNotice({ onDiscard }: { readonly onDiscard: () => void }): JSX.Element {
  const { t } = useTranslation();
  return (
    <Alert role="status" variant="light" icon={<IconHistory aria-hidden />} p="sm">
      <Group justify="space-between" gap="xs">
        <Text size="sm">{t('filing:draft.restored')}</Text>
        <Button size="compact-sm" variant="default" onClick={onDiscard}>
          {t('filing:draft.discard')}
        </Button>
      </Group>
    </Alert>
  );
}
