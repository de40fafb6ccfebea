import { Button, Group } from '@mantine/core';
import { IconPencil, IconPlugConnectedX } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';

interface KeeperActionsProps {
  readonly onEdit: () => void;
  readonly onOutage: () => void;
}

/** What whoever keeps calendars can begin. */
export function KeeperActions({ onEdit, onOutage }: KeeperActionsProps): JSX.Element {
  const { t } = useTranslation();
  return (
    <Group className="no-print">
      <Button leftSection={<IconPencil size={16} aria-hidden />} onClick={onEdit}>
        {t('calendars:edit')}
      </Button>
      <Button variant="default" leftSection={<IconPlugConnectedX size={16} aria-hidden />} onClick={onOutage}>
        {t('calendars:outage.open')}
      </Button>
    </Group>
  );
}
