import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconBook2 } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Outcome, Task } from '../api/generated/model';
import { AroundNumber } from '../design/around-number';
import { countKeptMarks } from '../session/kept-marks';
import { useMe } from '../session/use-session';
import { useJournalOf } from './use-journal-of';
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
  const { number } = task.case;
  return (
    <Modal
      opened={outcome !== null}
      onClose={onCancel}
      centered
      title={
        <AroundNumber words={t('task:confirm.title', { outcome: outcome?.title ?? '', number })} number={number} />
      }
      styles={{ title: { fontWeight: 600, lineHeight: 1.35 } }}
      closeButtonProps={{ 'aria-label': t('task:cancel') }}
    >
      {outcome !== null && <Question {...{ task, outcome, onConfirm, onCancel }} />}
    </Modal>
  );
}

type QuestionProps = ConfirmVerdictProps & { readonly outcome: Outcome };

/** What follows; where something typed into the journal would be lost, that comes first, with the way to save it. */
function Question({ task, outcome, onConfirm, onCancel }: QuestionProps): JSX.Element {
  const { t } = useTranslation();
  const { person } = useMe();
  const journal = useJournalOf(task);
  const unsaved = journal === null ? 0 : countKeptMarks(person.id, journal);
  const next = leadsToOf(task, outcome);
  return (
    <Stack gap="md">
      {unsaved > 0 && (
        <Alert
          color="yellow"
          icon={<IconAlertTriangle aria-hidden />}
          title={t('task:unsaved.title', { count: unsaved })}
        >
          {t('task:unsaved.detail')}
        </Alert>
      )}
      <Text>{t('task:confirm.detail', { author: task.author })}</Text>
      {next !== '' && <Text>{t('task:next.long', { next })}</Text>}
      <Group justify="flex-end" gap="xs">
        {unsaved === 0 ? (
          <Button variant="default" onClick={onCancel} data-autofocus>
            {t('task:cancel')}
          </Button>
        ) : (
          <Button
            component={Link}
            to={`/journals/${journal ?? ''}`}
            leftSection={<IconBook2 size={18} aria-hidden />}
            data-autofocus
          >
            {t('task:unsaved.back')}
          </Button>
        )}
        <Button
          color="red.9"
          variant={unsaved > 0 ? 'outline' : 'filled'}
          onClick={() => {
            onConfirm(outcome);
          }}
        >
          {unsaved > 0 ? t('task:unsaved.close') : outcome.title}
        </Button>
      </Group>
    </Stack>
  );
}
