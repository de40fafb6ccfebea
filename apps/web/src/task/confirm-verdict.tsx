import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Outcome, Task } from '../api/generated/model';
import { leadsToOf } from './verdict';

interface ConfirmVerdictProps {
  readonly task: Task;
  /** What is about to be decided; null while nothing is asked. */
  readonly outcome: Outcome | null;
  readonly onConfirm: (outcome: Outcome) => void;
  readonly onCancel: () => void;
}

/** Names the case before an act that cannot be taken back. */
export function ConfirmVerdict({ task, outcome, onConfirm, onCancel }: ConfirmVerdictProps): JSX.Element {
  const { t } = useTranslation();
  const next = outcome === null ? '' : leadsToOf(task, outcome);
  return (
    <Modal
      opened={outcome !== null}
      onClose={onCancel}
      centered
      title={t('task:confirm.title', { outcome: outcome?.title ?? '', number: task.case.number })}
      styles={{ title: { fontWeight: 600 } }}
      closeButtonProps={{ 'aria-label': t('task:cancel') }}
    >
      <Stack gap="md">
        <Text>{t('task:confirm.detail', { author: task.author })}</Text>
        {next !== '' && <Text>{t('task:next.long', { next })}</Text>}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onCancel} data-autofocus>
            {t('task:cancel')}
          </Button>
          <Button
            color="red.9"
            onClick={() => {
              if (outcome !== null) onConfirm(outcome);
            }}
          >
            {outcome?.title}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
