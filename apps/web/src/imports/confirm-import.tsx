import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Tally } from './tally';

interface ConfirmImportProps {
  readonly opened: boolean;
  readonly tally: Tally;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** Asked once more before the university's data change: how much comes in, and that nothing is taken away. */
export function ConfirmImport({ opened, tally, onConfirm, onCancel }: ConfirmImportProps): JSX.Element {
  const { t } = useTranslation();
  const { added, changed } = tally;
  return (
    <Modal
      {...{ opened }}
      onClose={onCancel}
      centered
      title={t('imports:confirm.title')}
      styles={{ title: { fontWeight: 600 } }}
      closeButtonProps={{ 'aria-label': t('imports:confirm.cancel') }}
    >
      <Stack gap="md">
        <Text fw={600}>{t('imports:tally', { added, changed })}</Text>
        <Text>{t('imports:confirm.detail')}</Text>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onCancel} data-autofocus>
            {t('imports:confirm.cancel')}
          </Button>
          <Button onClick={onConfirm}>{t('imports:import')}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
