import { Alert, Button, Group, Text } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Draft } from '../session/drafts';

interface DraftNoticeProps {
  readonly draft: Pick<Draft<unknown>, 'restored' | 'elsewhere'>;
  readonly onDiscard: () => void;
}

/** Says that the form was begun earlier, or was filed in another tab, and offers to begin anew. */
export function DraftNotice({ draft, onDiscard }: DraftNoticeProps): JSX.Element | null {
  const { t } = useTranslation();
  const { restored, elsewhere } = draft;
  if (elsewhere === null && !restored) return null;
  return (
    <Alert role="status" variant="light" icon={<IconHistory aria-hidden />} p="sm">
      <Group justify="space-between" gap="xs">
        <Text size="sm">
          {elsewhere === null ? t('filing:draft.restored') : t(`filing:draft.elsewhere.${elsewhere}`)}
        </Text>
        {elsewhere !== 'gone' && (
          <Button size="compact-sm" variant="default" onClick={onDiscard}>
            {t('filing:draft.discard')}
          </Button>
        )}
      </Group>
    </Alert>
  );
}
