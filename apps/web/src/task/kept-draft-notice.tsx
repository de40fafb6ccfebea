import { Alert, Button, Group } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { wordMoment } from '../language/moments';
import type { OfferedDraft } from './use-kept-draft';

/** Offers what was begun earlier, on this device or another. */
export function KeptDraftNotice({ draft }: { readonly draft: OfferedDraft }): JSX.Element {
  const { t } = useTranslation();
  return (
    <Alert
      color="gray"
      icon={<IconPencil aria-hidden />}
      title={t('around:draft.title', { moment: wordMoment(draft.savedAt) })}
    >
      <Group gap="xs">
        <Button size="compact-sm" mih={28} onClick={draft.take}>
          {t('around:draft.resume')}
        </Button>
        <Button size="compact-sm" mih={28} variant="default" onClick={draft.drop}>
          {t('around:draft.drop')}
        </Button>
      </Group>
    </Alert>
  );
}
